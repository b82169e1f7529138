"""Which phone this is, and whether its PIN was right."""

import re

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from stepwell.doors.account.sessions import let_in
from stepwell.doors.account.unlock.forms import UnlockForm
from stepwell.ground.people.actions.devices import Device, device_with, open_with_pin
from stepwell.journey.agree.welcome.device import COOKIE
from stepwell.kit.refusal import Refusal

CODE = re.compile(r"[0-9a-f]{4,40}")


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
    request.session["dress"], request.session["locks"] = device.dress, device.locks
    return 200


def onward(request: HttpRequest) -> str:
    """To the step of a sticker that was scanned before the PIN, else to where the person belongs."""
    code = request.GET.get("on", "")
    return reverse("go_code", args=[code]) if CODE.fullmatch(code) else reverse("front")
