"""Until when a plan rests."""

from datetime import timedelta

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.look.widgets import Pills

RESTS = {
    "3": (timedelta(3), _("Three days")),
    "7": (timedelta(7), _("A week")),
    "14": (timedelta(14), _("Two weeks")),
}


class Rest(forms.Form):
    long = forms.ChoiceField(
        label=_("How long?"), choices=[(key, said) for key, (_days, said) in RESTS.items()], widget=Pills(),
        initial="7",
    )  # fmt: skip

    def days(self) -> timedelta:
        """A week where nothing fits was sent."""
        key = self.cleaned_data["long"] if self.is_valid() else "7"
        return RESTS[key][0]
