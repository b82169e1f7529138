"""Taking back what I gave, and signing out elsewhere."""

from uuid import UUID

from django.http import Http404

from stepwell.ground.people.access import only
from stepwell.ground.people.actions import consents, devices
from stepwell.ground.people.actions.sessions import end_sessions
from stepwell.ground.people.facts import Agreed, Role
from stepwell.ground.people.visits import SignedIn


def change_consent(request: SignedIn, kind: str) -> None:
    """Agree, or take it back; only what is a choice can be taken back."""
    if kind != Agreed.SHOW_PRACTICE:
        raise Http404
    change = consents.agree_to if request.POST.get("agree") else consents.take_back
    change(by=only(request.user, Role.CLIENT), kind=Agreed.SHOW_PRACTICE)


def forget_device(request: SignedIn, device: UUID) -> None:
    devices.forget_device(by=only(request.user, Role.CLIENT), device=device)


def end_others(request: SignedIn) -> None:
    """Signed out everywhere but here."""
    end_sessions(request.user.pk, but=request.session.session_key or "")
