"""What was shared, on both screens of a session."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.notice.together.cards import together_page


@require_safe
def together(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    page, screen = together_page(seat), "phone" if seat.is_client else "page"
    shown = {"page": page, "room": page.room}
    return render(request, f"journey/notice/together/{screen}.html", shown)
