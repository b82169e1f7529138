"""A practice gets its shape."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.shape.actions import agreed, carried, filled
from stepwell.journey.agree.shape.cards import shape_page


@require_http_methods(["GET", "HEAD", "POST"])
def shape(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "shape" or carried(request, seat):
        return redirect("room", meeting)
    sitting, form, moved = filled(request, seat)
    if agreed(sitting, form):
        return redirect("room", meeting)
    page = shape_page(sitting, form, moved)
    template = "phone" if seat.is_client else "page"
    return render(request, f"journey/agree/shape/{template}.html", page, status=422 if form.errors else 200)
