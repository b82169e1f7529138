"""Who may pass: signed in, second factor where it is asked, and not idle for too long. Everything else is closed."""

from collections.abc import Callable
from datetime import timedelta

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.decorators import sync_only_middleware

from stepwell.ground.people.facts import Role
from stepwell.kit import clock
from stepwell.site.errors import not_there, send_again

Answer = Callable[[HttpRequest], HttpResponse]
IDLE, ABSOLUTE = timedelta(minutes=15), timedelta(hours=12)
OPEN = {
    "front", "help", "join", "join_link", "unlock", "account_login", "mfa_login_webauthn", "mfa_authenticate",
    "demo_link", "healthz", "readyz", "favicon", "account_inactive",
}  # fmt: skip
ENROLLING = {
    "mfa_index", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn", "mfa_view_recovery_codes",
    "mfa_generate_recovery_codes", "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "sign_out", "help", "front",
}  # fmt: skip


@sync_only_middleware
def keep_the_door(answer: Answer) -> Answer:
    """Ask before every page, also those that forget to ask. The API asks for its own token."""

    def answered(request: HttpRequest) -> HttpResponse:
        return answer(request)

    answered.process_view = at_the_door  # type: ignore[attr-defined]
    return answered


def at_the_door(request: HttpRequest, view: object, args: object, kwargs: object) -> HttpResponseBase | None:
    match = request.resolver_match
    name = match.url_name if match else None
    if match and match.app_names == ["api"] or name in OPEN:
        return None
    if request.user.is_authenticated and _was_idle(request):
        logout(request)
    if not request.user.is_authenticated:
        return send_again(request) if request.method == "POST" else redirect("account_login")
    return _second_factor(request, name)


def _second_factor(request: HttpRequest, name: str | None) -> HttpResponseBase | None:
    """Therapists and admins without one reach only the pages that set it up, and the way out."""
    if request.user.role == Role.CLIENT:
        return not_there(request) if name in ENROLLING - {"sign_out", "help", "front"} else None
    let_in = name in ENROLLING or is_mfa_enabled(request.user)
    return None if let_in or request.session.get("demo") and settings.DEMO else redirect("mfa_index")


def _was_idle(request: HttpRequest) -> bool:
    """Therapists and admins: 15 minutes without a page, or 12 hours at all. Clients have their phone's lock."""
    if request.user.role == Role.CLIENT:
        return False
    now = clock.now().timestamp()
    began, last = request.session.get("began", now), request.session.get("last", now)
    if now - last > IDLE.total_seconds() or now - began > ABSOLUTE.total_seconds():
        return True
    if "last" not in request.session or now - last > 60:
        request.session["began"], request.session["last"] = began, now
    return False
