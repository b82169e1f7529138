"""What helps in a hard moment, in own words. Everything may stay empty."""

import re

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.facts import HardMomentFact
from stepwell.ground.vault.said import LINES, Said
from stepwell.look.widgets import Words

NUMBER = re.compile(r"^\+?[0-9 ()/.-]{3,30}$")


def lines(label: str | Promise, hint: str | Promise) -> Said:
    return Said(label, LINES, required=False, widget=Words(2), help_text=hint)


class HardMomentForm(forms.Form):
    signs = lines(_("How I notice that it gets hard"), _("A feeling, a thought, something I do."))
    helps = lines(_("What helps me, even a little"), _("Cold water, a song, three slow breaths."))
    place = lines(_("Where I am safe, or less alone"), _("A room, a bench, a café."))
    who = lines(_("Who I can call or be with"), _("A name is enough."))
    number = Said(
        _("Their number"),
        40,
        required=False,
        help_text=_("One tap calls it."),
    )

    def clean_number(self) -> str:
        number: str = self.cleaned_data["number"]
        if number and not NUMBER.match(number):
            raise forms.ValidationError(_("Only digits here, please, so that one tap can call it."))
        return number

    def fact(self) -> HardMomentFact:
        return HardMomentFact(**self.cleaned_data)
