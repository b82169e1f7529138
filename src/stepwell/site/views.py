"""The door itself, and what machines ask: alive, ready."""

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
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
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("alive\n", content_type="text/plain")


@require_safe
def readyz(request: HttpRequest) -> JsonResponse:
    """Ready when the database answers and has every migration."""
    plan = MigrationExecutor(connection)
    waiting = plan.migration_plan(plan.loader.graph.leaf_nodes())
    ready = {"database": True, "migrations": not waiting}
    return JsonResponse(ready, status=200 if all(ready.values()) else 503)


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    return redirect(static("look/icons/favicon.svg"), permanent=True)


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Every part of the design in every state, for people who build Stepwell."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "look/gallery.html", everything())
