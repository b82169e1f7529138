"""The last minutes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.closing.actions import filled, sealed
from stepwell.journey.agree.closing.cards import closing_page


@require_http_methods(["GET", "HEAD", "POST"])
def closing(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "closing":
        return redirect("room", meeting)
    sitting, form = filled(request, seat)
    if sealed(seat, sitting, form):
        return redirect("room", meeting)
    template = "phone" if seat.is_client else "page"
    page = closing_page(sitting, form)
    status = 422 if form.errors else 200
    return render(request, f"journey/agree/closing/{template}.html", page, status=status)
