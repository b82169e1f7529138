"""How allauth is told about our people: addresses are blind, secrets are sealed, sign-up is closed."""

import base64
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib.auth.models import AbstractBaseUser
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.queries import email_of, person_fact
from stepwell.ground.vault.rules import sealed, unsealed
from stepwell.kit import keyring

TIED_TO = b"second factor"


class Accounts(DefaultAccountAdapter):
    """People come in by invitation only, and no mail is ever sent about an account."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("This address and password do not open anything. Please try again."),
        "too_many_login_attempts": _("Let us wait a few minutes before the next try."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Notices are shown inside; an inbox may be read by others."""

    def send_notification_mail(self, *args: object, **kwargs: object) -> None:
        """As above."""

    def add_message(self, *args: object, **kwargs: object) -> None:
        """Our pages say themselves what happened."""


class SecondFactor(DefaultMFAAdapter):
    """The secret of an authenticator app is of no use to somebody who copies the database."""

    def encrypt(self, text: str) -> str:
        box = sealed(keyring.load().derived("second factor"), text.encode(), TIED_TO)
        return base64.urlsafe_b64encode(box).decode()

    def decrypt(self, encrypted_text: str) -> str:
        box = base64.urlsafe_b64decode(encrypted_text)
        return unsealed(keyring.load().derived("second factor"), box, TIED_TO).decode()

    def build_totp_svg(self, url: str) -> str:
        drawn: str = segno.make(url, micro=False).svg_inline(scale=5, border=3, dark="#2b2b45", light="#fff")
        return drawn

    def _get_user_identifier(self, user: AbstractBaseUser) -> str:
        """What a phone's authenticator shows beside the code."""
        return email_of(user) or person_fact(user).name or "Stepwell"

    def get_public_key_credential_user_entity(self, user: AbstractBaseUser) -> dict[str, Any]:
        name = self._get_user_identifier(user)
        return {"id": user.pk.bytes, "display_name": name, "name": name}
