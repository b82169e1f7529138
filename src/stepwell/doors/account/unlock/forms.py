"""The PIN of a known phone."""

from django import forms
from django.utils.translation import gettext_lazy as _

FIELD = {"inputmode": "numeric", "autocomplete": "current-password", "maxlength": "32", "autofocus": True}


class UnlockForm(forms.Form):
    pin = forms.CharField(
        label=_("Your PIN"), max_length=32, strip=True, widget=forms.PasswordInput(attrs=FIELD)
    )
