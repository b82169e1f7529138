"""Scores, opened together."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.notice.scores.actions import STEP, acted
from stepwell.journey.notice.scores.cards import scores_page


@require_http_methods(["GET", "HEAD", "POST"])
def scores(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if acted(request, seat) or seat.table.step != STEP:
        return redirect("room", meeting)
    template = "phone" if seat.is_client else "page"
    return render(request, f"journey/notice/scores/{template}.html", scores_page(seat))
