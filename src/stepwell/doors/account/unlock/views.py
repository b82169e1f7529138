"""A known phone is opened by its PIN and closed with one press."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.doors.account.unlock.forms import UnlockForm
from stepwell.doors.account.unlock.opening import known_device, onward, opened


@require_http_methods(["GET", "HEAD", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    device, status = known_device(request), 200
    if device is None:
        return redirect("join")
    form = UnlockForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        status = opened(request, device, form)
        if status == 200:
            return redirect(onward(request))
    return render(
        request, "doors/account/unlock/page.html", {"form": form, "dress": device.dress}, status=status
    )


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """The session ends; the phone stays known."""
    logout(request)
    locked = redirect("unlock")
    locked["Clear-Site-Data"] = '"cache"'
    return locked


@require_http_methods(["GET", "HEAD", "POST"])
def leave(request: HttpRequest) -> HttpResponse:
    """To a page that nobody wonders about. A look changes nothing; a press ends the session on the way."""
    if request.method != "POST":
        return HttpResponse(status=302, headers={"Location": settings.EXIT_TO})
    logout(request)
    gone = render(request, "doors/account/unlock/gone.html", {"to": settings.EXIT_TO})
    gone["Clear-Site-Data"] = '"cache"'
    return gone
