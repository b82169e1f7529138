"""How this phone looks from outside, and when it locks."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.away.dress import NAMES
from stepwell.look.widgets import Choices


class PhoneForm(forms.Form):
    """A phone without a PIN has nothing to lock with."""

    dress = forms.ChoiceField(
        label=_("Its name and picture on your home screen"),
        choices=[(dress.value, name) for dress, name in NAMES.items()],
        widget=Choices,
    )
    locks = forms.BooleanField(label=_("Ask for my PIN after two minutes out of sight"), required=False)

    def __init__(self, *args: Any, has_pin: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not has_pin:
            del self.fields["locks"]
