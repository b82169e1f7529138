"""How allauth is told about our people: addresses are blind, secrets are sealed, sign-up is closed."""

import base64
from io import BytesIO
from typing import Any

import segno
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.doors.account.passwords import check_password_of, words_of
from stepwell.doors.account.sessions import note_sign_in
from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.tokens import end_tokens
from stepwell.ground.people.facts import Role
from stepwell.ground.people.queries import email_of, person_fact
from stepwell.ground.vault.rules import sealed, unsealed
from stepwell.kit import keyring

TIED_TO = b"second factor"


class Accounts(DefaultAccountAdapter):
    """People come in by invitation only, and no mail is ever sent about an account."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": _("This address and password do not open anything. Please try again."),
        "too_many_login_attempts": _("Let’s wait a few minutes before the next try."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def pre_login(self, request: HttpRequest, user: Person, **hooks: Any) -> HttpResponse | None:
        """Somebody who has left is told so, and clients have no password to come in with."""
        if user.left_at or user.role == Role.CLIENT:
            inactive: HttpResponse = self.respond_user_inactive(request, user)
            return inactive
        inside: HttpResponse | None = super().pre_login(request, user, **hooks)
        return inside

    def login(self, request: HttpRequest, user: Person) -> None:
        super().login(request, user)
        note_sign_in(user)

    def clean_password(self, password: str, user: Person | None = None) -> str:
        """Also looks at the words that this person would be guessed by."""
        own = words_of(email_of(user), person_fact(user).name) if user else ()
        check_password_of(password, own)
        return password

    def set_password(self, user: Person, password: str) -> None:
        """A new password is for a lock that somebody else may have opened: keys made with the old one end."""
        super().set_password(user, password)
        end_tokens(by=user)

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
        drawn = BytesIO()
        picture = segno.make(url, micro=False)
        picture.save(drawn, kind="svg", xmldecl=False, scale=5, border=3, dark="#2b2b45", light="#fff")
        return drawn.getvalue().decode()

    def generate_authenticator_name(self, user: Person, type: Authenticator.Type) -> str:
        """A word to begin with; it can be changed."""
        return gettext("Passkey")

    def _get_user_identifier(self, user: Person) -> str:
        """What a phone's authenticator shows beside the code."""
        return email_of(user) or person_fact(user).name or "Stepwell"

    def get_public_key_credential_user_entity(self, user: Person) -> dict[str, Any]:
        name = self._get_user_identifier(user)
        return {"id": user_pk_to_url_str(user).encode(), "display_name": name, "name": name}
