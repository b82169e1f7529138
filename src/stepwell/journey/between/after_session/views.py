"""How a session was, told in one tap or two."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from stepwell.journey.between.after_session.actions import say


@require_POST
def said(request: HttpRequest, meeting: UUID) -> HttpResponse:
    say(request, meeting)
    return redirect("today")
