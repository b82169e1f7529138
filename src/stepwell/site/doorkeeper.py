"""Who may pass: signed in, with a second factor where it is asked, and not idle for too long."""

from collections.abc import Callable
from datetime import timedelta
from typing import cast
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.decorators import sync_only_middleware

from stepwell.ground.people.actions.devices import seen
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn
from stepwell.ground.vault.queries import open_once
from stepwell.journey.agree.welcome.device import COOKIE
from stepwell.journey.agree.welcome.steps import first_open
from stepwell.kit import clock
from stepwell.site.errors import not_there, send_again

Answer = Callable[[HttpRequest], HttpResponse]
IDLE, ABSOLUTE = timedelta(minutes=15), timedelta(hours=12)
FORMS = ["GET", "HEAD", "POST"]
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
ANYBODY = {"front", "help", "healthz", "readyz", "favicon", "sign_out"}
OPEN = ANYBODY | {
    "join", "join_link", "unlock", "demo_link", "account_login", "mfa_login_webauthn", "mfa_authenticate",
    "account_inactive", "feed", "manifest", "worker", "shell", "still", "exit", "look",
    "for_you", "for_you_sent", "for_you_done",
}  # fmt: skip
KEYED = {"live"}  # Asks for its own key, and all the time: no session is opened for it.
ENROLLING = {
    "mfa_index", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "mfa_download_recovery_codes", "account_reauthenticate",
    "mfa_reauthenticate", "mfa_reauthenticate_webauthn", "account_set_password",
}  # fmt: skip


@sync_only_middleware
def keep_the_door(answer: Answer) -> Answer:
    """Ask before every page, also those that forget to ask. The API asks for its own token.

    Keys that a page opens are opened once, and gone when it is made.
    """

    def answered(request: HttpRequest) -> HttpResponse:
        with open_once():
            return answer(request)

    answered.process_view = at_the_door  # type: ignore[attr-defined]
    return answered


def at_the_door(request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponseBase | None:
    match = request.resolver_match
    name = match.url_name or "" if match else ""
    if match and "api" in match.app_names:
        return None
    if name not in KEYED:
        _let_out(request)
    if name in OPEN | KEYED:
        return only_forms(request)
    if not request.user.is_authenticated:
        return send_again(request) if request.method == "POST" else redirect(way_in(request))
    asked = _client_may if request.user.role == Role.CLIENT else _second_factor
    return asked(cast(SignedIn, request), name) or only_forms(request)


def _let_out(request: HttpRequest) -> None:
    """Who has left, or was away for too long, is signed out before anything else is asked."""
    if request.user.is_authenticated and (request.user.left_at or _was_idle(cast(SignedIn, request))):
        logout(request)


def only_forms(request: HttpRequest) -> HttpResponseBase | None:
    """Pages are looked at and forms are sent; there is nothing else to do here."""
    return None if request.method in FORMS else HttpResponseNotAllowed(FORMS)


def way_in(request: HttpRequest) -> str:
    """A known phone is asked for its PIN, everybody else for address and password.

    A sticker leads on to its step once the PIN was right.
    """
    if COOKIE not in request.COOKIES:
        return reverse("account_login")
    code = request.resolver_match.kwargs.get("code", "") if request.resolver_match else ""
    return reverse("unlock") + (f"?on={code}" if code else "")


def _client_may(request: SignedIn, name: str) -> HttpResponseBase | None:
    """Clients have no password and no second factor; a welcome that is not over comes first.

    A session that was opened without a phone of one's own, as in the demo, asks for no PIN.
    """
    if name.startswith(("mfa_", "account_")):
        return not_there(request)
    note_phone(request)
    if "welcome" not in request.session:
        request.session["welcome"] = first_open(request.user, asks_pin=False)
    waiting = request.session["welcome"]
    if not waiting or name in {"welcome", "lock"}:
        return None
    return send_again(request) if request.method == "POST" else redirect("welcome", step=waiting)


def note_phone(request: SignedIn) -> None:
    """Once a day a phone says that it is in use, so that one that is not is seen on the list of phones."""
    here, today = request.session.get("device"), clock.now().date().isoformat()
    if here and request.session.get("seen") != today:
        seen(device=UUID(here))
        request.session["seen"] = today


def _second_factor(request: SignedIn, name: str) -> HttpResponseBase | None:
    """Therapists and admins without one reach only the pages that set it up, and the way out."""
    if name in ENROLLING or (request.session.get("demo") and settings.DEMO):
        return None
    return None if is_mfa_enabled(request.user, FACTORS) else redirect("mfa_index")


def _was_idle(request: SignedIn) -> bool:
    """Therapists and admins: 15 minutes without a page, or 12 hours at all. Clients have a PIN."""
    if request.user.role == Role.CLIENT:
        return False
    now = clock.now().timestamp()
    began, last = request.session.get("began", now), request.session.get("last", now)
    if now - last > IDLE.total_seconds() or now - began > ABSOLUTE.total_seconds():
        return True
    if "last" not in request.session or now - last > 60:
        request.session["began"], request.session["last"] = began, now
    return False
