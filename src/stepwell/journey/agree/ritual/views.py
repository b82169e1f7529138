"""How practice starts."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.ritual.actions import filled, settled
from stepwell.journey.agree.ritual.cards import ritual_page


@require_http_methods(["GET", "HEAD", "POST"])
def ritual(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "ritual":
        return redirect("room", meeting)
    sitting, form = filled(request, seat)
    if settled(request, seat, form):
        return redirect("room", meeting)
    template, status = "phone" if seat.is_client else "page", 422 if form.errors else 200
    page = ritual_page(sitting, form)
    return render(request, f"journey/agree/ritual/{template}.html", page, status=status)
