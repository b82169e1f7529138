"""Choosing together: from the library, something of your own, or just talk."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.journey.agree.choose.actions import chosen, own_practice, seat_of_therapist
from stepwell.journey.agree.choose.shelves import choose_page


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_for(request.user, meeting)
    if seat.table.step != "choose" or chosen(request, seat):
        return redirect("room", meeting)
    template = "phone" if seat.is_client else "page"
    return render(request, f"journey/agree/choose/{template}.html", choose_page(request.GET, seat))


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, meeting: UUID) -> HttpResponse:
    seat = seat_of_therapist(request, meeting)
    form, practice = own_practice(request, seat)
    if practice:
        return redirect("room", meeting)
    page = choose_page(request.GET, seat) | {"form": form}
    return render(request, "journey/agree/choose/own.html", page, status=422 if form.errors else 200)
