"""What a therapist makes of a draft. The client reads it too, so a curious way to say it is offered."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from stepwell.ground.language_model.rules.answers import tidied
from stepwell.ground.language_model.rules.draft import first_amiss
from stepwell.ground.vault.said import Said
from stepwell.journey.notice.draft.facts import Proof, SharedLine
from stepwell.look.widgets import Words
from stepwell.strategies.curiosity.forms import Kindly

MOST = 2400
AMISS = gettext_noop(
    "%(what)s does not stand in these lines. A quote is word for word; else leave its marks out."
)


class NoteForm(Kindly):
    """Whatever is changed, a quote stays word for word, and a number names a line that is there."""

    kindly = "note"
    id = forms.UUIDField(widget=forms.HiddenInput)
    note = Said(gettext_lazy("The note, as you would say it"), MOST, widget=Words(8))

    def __init__(
        self, sent: Any = None, *, proof: Proof, lines: Mapping[int, SharedLine], **more: Any
    ) -> None:
        super().__init__(sent, **more)
        self.proof, self.lines = proof, lines

    def clean(self) -> dict[str, Any]:
        told = super().clean()
        told["note"] = words = tidied(told.get("note") or "")
        if wrong := first_amiss(words, {n: line.words for n, line in self.lines.items()}):
            self.add_error("note", _(AMISS) % {"what": wrong})
        return told


def begun(proof: Proof, said: str) -> NoteForm:
    """With the draft in it, under an id of its own."""
    return NoteForm(initial={"id": uuid4(), "note": said}, proof=proof, lines={})
