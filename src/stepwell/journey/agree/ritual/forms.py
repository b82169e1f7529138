"""How practice starts. Cue and place are those of the shape; they may still change here."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINE, Said
from stepwell.strategies.ritual.rules import short_enough

TOO_LONG = _("A first step takes half a minute at most. What is the very first move of it?")


class HowItStarts(forms.Form):
    """In the order in which it happens."""

    cue = Said(_("After what?"), LINE, widget=forms.TextInput({"autocomplete": "off"}))
    place = Said(_("Where?"), LINE, required=False)
    gesture = Said(_("I begin with …"), LINE, required=False, help_text=_("A few seconds, always the same."))
    first_step = Said(_("And the very first step is"), LINE, help_text=_("Half a minute at most."))

    def __init__(self, *args: Any, of_practice: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of_practice = of_practice
        self.fields["first_step"].initial = of_practice

    def clean_first_step(self) -> str:
        first: str = self.cleaned_data["first_step"]
        if not short_enough(first, self.of_practice):
            raise forms.ValidationError(TOO_LONG)
        return first
