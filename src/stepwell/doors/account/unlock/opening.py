"""Which phone this is, and whether its PIN was right."""

from django.http import HttpRequest
from django.utils.translation import gettext

from stepwell.doors.account.sessions import let_in
from stepwell.doors.account.unlock.forms import UnlockForm
from stepwell.ground.people.actions.devices import Device, device_with, open_with_pin
from stepwell.journey.agree.welcome.device import COOKIE
from stepwell.kit.refusal import Refusal


def known_device(request: HttpRequest) -> Device | None:
    """The phone that kept its secret and has a PIN."""
    secret = request.COOKIES.get(COOKIE, "")
    device = device_with(secret) if secret else None
    return device if device and device.pin_hash else None


def opened(request: HttpRequest, device: Device, form: UnlockForm) -> int:
    """200 when the session is open; otherwise the form says why not, and this is the status of the page."""
    try:
        let_in(request, open_with_pin(device=device, pin=form.cleaned_data["pin"]))
    except Refusal as no:
        form.add_error("pin", no.told(gettext))
        return no.status
    request.session["device"] = str(device.pk)
    return 200
