"""What a client chooses about a reminder."""

from datetime import time
from typing import Any
from uuid import UUID

from django import forms
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.post.facts import Channel
from stepwell.ground.post.sending import texting
from stepwell.ground.reminder.cards import LABELS, WAYS
from stepwell.ground.reminder.facts import How, ReminderFact, Wish
from stepwell.kit.tone import telling
from stepwell.kit.words import clean
from stepwell.look.widgets import Pills

LONGEST = 40
EARLY = time(8)


def ways_on() -> list[Channel]:
    """What can be chosen here: what this server can send, and what needs nobody to send it."""
    can = {Channel.EMAIL: bool(settings.EMAIL_HOST), Channel.SMS: texting.is_set_up()}
    return [way for way in Channel if can.get(way, True)]


def neutral(said: str) -> str:
    """One short line that tells a passer-by nothing."""
    line = " ".join(clean(said).split())
    if found := telling(line):
        raise forms.ValidationError(
            _("“%(word)s” could tell others what this is about. Choose words that could be anything.")
            % {"word": found[0]}
        )
    return line


class RemindForm(forms.Form):
    id = forms.UUIDField(widget=forms.HiddenInput)
    label = forms.ChoiceField(
        label=gettext_lazy("What should it say?"), required=False, widget=Pills,
        help_text=gettext_lazy("Others may see it. Choose words that could be anything."),
    )  # fmt: skip
    own = forms.CharField(label=gettext_lazy("Or your own words"), required=False, max_length=LONGEST)
    how = forms.ChoiceField(label=gettext_lazy("When?"), widget=Pills)
    at = forms.TimeField(
        label=gettext_lazy("At what time?"), widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    channel = forms.ChoiceField(label=gettext_lazy("How should it reach you?"), widget=Pills)
    fallback = forms.ChoiceField(
        label=gettext_lazy("And if that way goes quiet for a day?"), required=False, widget=Pills
    )

    def __init__(self, *args: Any, ways: list[Channel], cue: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["label"].choices = [(str(label), label) for label in LABELS]
        with_cue = [(How.CUE.value, _("With my cue: %(cue)s") % {"cue": cue})] if cue else []
        fields["how"].choices = [*with_cue, (How.TIME.value, _("At a time"))]
        fields["channel"].choices = [(way.value, WAYS[way]) for way in ways]
        fields["fallback"].choices = [*fields["channel"].choices, ("", _("Nothing else"))]

    def clean_own(self) -> str:
        return neutral(self.cleaned_data["own"])

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        if not (said.get("own") or said.get("label")) and "own" not in self.errors:
            self.add_error("label", _("Choose a few words."))
        if said.get("fallback") and said.get("fallback") == said.get("channel"):
            self.add_error("fallback", _("Choose another way for when the first one is quiet."))
        return said

    def wish(self) -> Wish:
        said = self.cleaned_data
        fallback = Channel(said["fallback"]) if said["fallback"] else None
        return Wish(
            How(said["how"]), said["at"], Channel(said["channel"]), said["own"] or said["label"], fallback
        )


def begins_with(plan: PlanFact, reminder: ReminderFact | None, id: UUID) -> dict[str, Any]:
    """What the form shows at first: the reminder there is, or what the plan suggests."""
    if reminder is None:
        cued = bool(plan.shape.cue and plan.shape.at_time)
        how = How.CUE.value if cued else How.TIME.value
        return {
            "id": id,
            "label": str(LABELS[0]),
            "how": how,
            "at": plan.shape.at_time or EARLY,
            "channel": Channel.PUSH.value,
        }
    wish, known = reminder.wish, [str(label) for label in LABELS]
    words = {"label": wish.says} if wish.says in known else {"own": wish.says}
    return {
        "id": id, "how": wish.how.value, "at": wish.at, "channel": wish.channel.value,
        "fallback": wish.fallback.value if wish.fallback else "", **words,
    }  # fmt: skip
