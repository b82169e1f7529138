"""A known phone is opened by its PIN and closed with one press."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.doors.account.sessions import let_in
from stepwell.doors.account.unlock.forms import UnlockForm
from stepwell.ground.people.actions.devices import device_with, open_with_pin
from stepwell.journey.agree.welcome.device import COOKIE, keep_secret
from stepwell.kit.refusal import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    secret = request.COOKIES.get(COOKIE, "")
    device = device_with(secret) if secret else None
    if device is None or not device.pin_hash:
        return redirect("join")
    form, status = UnlockForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST" and form.is_valid():
        try:
            let_in(request, open_with_pin(device=device, pin=form.cleaned_data["pin"]))
            request.session["device"] = str(device.pk)
            return keep_secret(redirect("front"), secret)
        except Refusal as no:
            status = no.status
            form.add_error("pin", no.told(gettext))
    return render(request, "doors/account/unlock/page.html", {"form": form}, status=status)


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """The session ends; the phone stays known."""
    logout(request)
    locked = redirect("unlock")
    locked["Clear-Site-Data"] = '"cache"'
    return locked
