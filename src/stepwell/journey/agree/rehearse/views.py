"""Rehearsing in the room."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.rehearse.actions import acted, opened
from stepwell.journey.agree.rehearse.cards import rehearse_page


@require_http_methods(["GET", "HEAD", "POST"])
def rehearse(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "rehearse" or acted(request, seat):
        return redirect("room", meeting)
    page = rehearse_page(*opened(seat))
    template = "phone" if seat.is_client else "page"
    return render(request, f"journey/agree/rehearse/{template}.html", page)
