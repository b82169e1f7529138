"""The cookie by which a client's own phone is known after its session has ended."""

from uuid import UUID

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions import devices
from stepwell.ground.people.facts import Dress
from stepwell.ground.people.queries import devices_of
from stepwell.ground.people.visits import SignedIn

COOKIE = "__Host-device" if settings.SESSION_COOKIE_SECURE else "device"
KEPT_FOR = 400 * 24 * 3600
KINDS = ("iPhone", "iPad", "Android", "Windows", "Macintosh", "Linux")


def kind_of(request: HttpRequest) -> str:
    """A word by which people tell their devices apart."""
    said = request.headers.get("User-Agent", "")
    return next((kind for kind in KINDS if kind in said), "").replace("Macintosh", "Mac")


def begin_device(request: HttpRequest, person: Person) -> str:
    """This browser is known from now on; the secret goes into its cookie."""
    device, secret = devices.know_device(by=person, label=kind_of(request))
    request.session["device"] = str(device.pk)
    return secret


def keep_secret(response: HttpResponse, secret: str) -> HttpResponse:
    response.set_cookie(
        COOKIE, secret, max_age=KEPT_FOR, secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
    )
    return response


def set_pin(request: SignedIn, pin: str, *, old: str, locks: bool) -> str:
    """Give the device of this session a PIN, in place of the `old` one where there is one. The same PIN once
    more, as a second press sends it, needs no other.

    Returns its new secret when it was not known before.
    """
    person, here = request.user, request.session.get("device")
    devices.confirm_pin(by=person, device=UUID(here) if here else None, pin=old or pin)
    known = {str(device.pk): device for device in devices_of(person.pk)}
    secret = "" if here in known else begin_device(request, person)
    if secret:
        known = {str(device.pk): device for device in devices_of(person.pk)}
    mine = known[request.session["device"]]
    devices.set_pin(by=person, device=mine, pin=pin)
    devices.wear(by=person, device=mine.pk, dress=Dress(mine.dress), locks=locks)
    request.session["dress"], request.session["locks"] = mine.dress, locks
    return secret


def has_pin(person: UUID) -> bool:
    return any(device.pin_hash for device in devices_of(person))
