"""A spoken note goes in, comes out to its owner alone, and is erased when they say so."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.journey.between.client import client_of
from stepwell.journey.between.quiet_day.voice import actions


@require_http_methods(["GET", "HEAD", "POST"])
def voice(request: HttpRequest, talk: UUID) -> HttpResponse:
    client = client_of(request)
    if request.method == "POST":
        actions.keep(by=client, talk=talk, sound=request.body)
        return HttpResponse(status=204)
    return actions.played(client, talk)


@require_POST
def unsay(request: HttpRequest, talk: UUID) -> HttpResponse:
    actions.erase(by=client_of(request), talk=talk)
    return redirect("quiet_day", talk)
