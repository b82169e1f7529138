"""The code that was said aloud, and what a therapist needs to sign in later."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from stepwell.doors.account.passwords import check_password_of, words_of
from stepwell.kit.days import valid_zone
from stepwell.kit.words import clean

CODE = {
    "autocomplete": "one-time-code",
    "autocapitalize": "characters",
    "spellcheck": "false",
    "autofocus": True,
}


class CodeForm(forms.Form):
    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Eight letters and digits, such as K7QM-4TXP. Small letters are fine too."),
        max_length=40,
        widget=forms.TextInput(attrs=CODE),
    )
    zone = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput(attrs={"data-zone": True}))

    def clean_code(self) -> str:
        return clean(self.cleaned_data["code"])

    def clean_zone(self) -> str:
        """What the browser says, when it makes sense; it can be chosen later."""
        zone = self.cleaned_data["zone"]
        return zone if valid_zone(zone) else "UTC"


class AccountForm(CodeForm):
    """For therapists and admins; shown after the code, which it carries along."""

    field_order = ("name", "email", "password", "passkey", "code", "zone")
    code = forms.CharField(max_length=40, widget=forms.HiddenInput)
    name = forms.CharField(
        label=_("Your name"), help_text=_("As your clients know you."), max_length=80,
        widget=forms.TextInput(attrs={"autocomplete": "name", "autofocus": True}),
    )  # fmt: skip
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("Only for signing in. We never write to it."),
        widget=forms.EmailInput(attrs={"autocomplete": "username"}),
    )  # fmt: skip
    password = forms.CharField(
        label=_("A password"), help_text=_("Fifteen letters or more. Four or five words work well."),
        max_length=256, strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )  # fmt: skip
    passkey = forms.BooleanField(label=_("No password: I will set up a passkey next"), required=False)

    use_required_attribute = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].required = not self.data.get("passkey")

    def clean_name(self) -> str:
        return clean(self.cleaned_data["name"]).strip()

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        own = words_of(said.get("email", ""), said.get("name", ""))
        try:
            if said.get("password"):
                check_password_of(said["password"], own)
        except ValidationError as why:
            self.add_error("password", why)
        return {**said, "password": "" if said.get("passkey") else said.get("password", "")}
