"""Making a key and ending one."""

from uuid import UUID

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from django.urls import reverse

from stepwell.doors.account.keys.forms import KeyForm
from stepwell.ground.people.access import own_token
from stepwell.ground.people.actions.tokens import end_token, make_token
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn
from stepwell.ground.vault.said import tell
from stepwell.journey.between.pin import asks_pin, confirmed
from stepwell.kit.refusal import Refusal


def form_for(request: SignedIn, *, empty: bool = False) -> KeyForm:
    role = Role(request.user.role)
    sent = request.POST if request.method == "POST" and not empty else None
    return KeyForm(sent, role=role, asks_pin=role == Role.CLIENT and asks_pin(request))


def to_confirm(request: SignedIn) -> str:
    """Where a therapist or an admin first shows once more who they are; "" when they just did.

    Asked here and not left to allauth, which would keep what was typed in the session meanwhile, unsealed.
    """
    if request.user.role == Role.CLIENT or did_recently_reauthenticate(request):
        return ""
    return f"{reverse('account_reauthenticate')}?next={reverse('me_keys')}"


def made(request: SignedIn, form: KeyForm) -> str:
    """The new key; empty when there is something to say first. A client says the PIN once more."""
    if not form.is_valid() or to_confirm(request):
        return ""
    if request.user.role == Role.CLIENT and not confirmed(request, request.user, form):
        return ""
    said, here = form.cleaned_data, request.session.get("device")
    scopes, device = [scope.value for scope in said["may"]], UUID(here) if here else None
    try:
        return make_token(by=request.user, scopes=scopes, device=device, label=said["name"])
    except Refusal as no:
        tell(form, no)
        return ""


def end(request: SignedIn, own_key: UUID) -> None:
    end_token(by=request.user, token=own_token(request.user, own_key))
