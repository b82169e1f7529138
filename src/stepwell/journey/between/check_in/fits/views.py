"""One tap: this note fits, or all of them do."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from stepwell.journey.between.check_in.fits import actions
from stepwell.journey.between.client import client_of


@require_POST
def fits(request: HttpRequest, entry: UUID) -> HttpResponse:
    actions.choose(by=client_of(request), entry=entry, both=request.POST.get("both") == "1")
    return redirect("today")
