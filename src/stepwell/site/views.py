"""The door itself, and what machines ask: alive, ready."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_safe

from stepwell.ground.people.facts import Role
from stepwell.journey.agree.welcome.device import COOKIE
from stepwell.look.gallery import everything

HOME = {Role.CLIENT: "today", Role.THERAPIST: "desk", Role.ADMIN: "clinic"}


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    """Everybody is led to where they belong; a visitor sees what this is."""
    if request.user.is_authenticated:
        return redirect(HOME[Role(request.user.role)])
    return render(request, "site/front.html", {"known": COOKIE in request.COOKIES})


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(static("look/icons/favicon.svg"), permanent=True)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every part of the design in every state, for people who build Stepwell."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "look/gallery.html", everything())
