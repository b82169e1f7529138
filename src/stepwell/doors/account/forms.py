"""What is typed at the door: an address and a password, a code, a PIN."""

from allauth.account.forms import LoginForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm
from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.queries import blind
from stepwell.kit.words import clean


class SignInForm(LoginForm):
    """allauth looks people up by `handle`, which is the blind index of their address."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.EmailField(
            label=_("E-mail address"),
            widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True}),
        )
        self.fields["password"].widget = forms.PasswordInput(attrs={"autocomplete": "current-password"})
        self.fields["password"].help_text = ""
        self.order_fields(["login", "password"])

    def clean_login(self) -> str:
        return blind("email", clean(self.cleaned_data["login"]))


class PasskeyForm(AddWebAuthnForm):
    """A passkey, in plain words."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("A name for it")
        self.fields["name"].help_text = _("Such as “laptop” or “phone”.")
        self.fields["passwordless"].label = _("Open with this alone, without my password")
        self.fields["passwordless"].help_text = _("It then asks for your finger, your face or its own PIN.")
