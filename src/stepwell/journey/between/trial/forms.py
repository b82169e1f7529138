"""Another moment to try for a week."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINE, Said
from stepwell.strategies.ritual.content import anchor_said
from stepwell.strategies.ritual.facts import RitualTerms

UNKEPT = {"autocomplete": "off"}


class AnotherMoment(forms.Form):
    """Gesture and first step stay as they were agreed."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    cue = Said(_("After what?"), LINE, widget=forms.TextInput(UNKEPT))
    place = Said(_("Where?"), LINE, required=False, widget=forms.TextInput(UNKEPT))

    def __init__(self, sent: Any, *, now: RitualTerms) -> None:
        super().__init__(sent, initial={"id": uuid4(), "place": now.place})
        self.now = now

    def terms(self) -> RitualTerms:
        cue, place = self.cleaned_data["cue"], self.cleaned_data["place"]
        return RitualTerms(cue, place, self.now.first_step, self.now.gesture, anchor_said(cue))
