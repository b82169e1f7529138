"""The look back that opens a session."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.notice.review.actions import acted


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "review" or (page := acted(request, seat)) is None:
        return redirect("room", meeting)
    template, status = "phone" if seat.is_client else "page", 422 if request.method == "POST" else 200
    return render(request, f"journey/notice/review/{template}.html", page, status=status)
