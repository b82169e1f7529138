"""An own sentence, and what one says of it later."""

from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.words import WordsField
from stepwell.look.widgets import Words
from stepwell.strategies.discovery.facts.record import Stands

MOST = 1_000


class OhForm(forms.Form):
    """ "Oh, I did not know that about me", in own words."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    words = WordsField(label=_("Oh. I didn’t know that about me"), most=MOST, required=True, widget=Words(2))


class AgainForm(forms.Form):
    """Looked at again: what it is now, or the same in other words."""

    stands = forms.ChoiceField(choices=[(one.value, one.value) for one in Stands], required=False)
    id = forms.UUIDField(required=False)
    words = WordsField(most=MOST)

    def read(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_valid() else {}


def oh_form(sent: QueryDict | None) -> OhForm:
    return OhForm(sent, initial={"id": uuid4()})


def kept(form: OhForm) -> tuple[UUID, str] | None:
    return (form.cleaned_data["id"], form.cleaned_data["words"]) if form.is_valid() else None
