"""Play, agreed together."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.play.actions import acted
from stepwell.journey.agree.play.cards import play_page


@require_http_methods(["GET", "HEAD", "POST"])
def play(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "play" or acted(request, seat):
        return redirect("room", meeting)
    template = "phone" if seat.is_client else "page"
    return render(request, f"journey/agree/play/{template}.html", play_page(seat))
