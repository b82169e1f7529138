"""What matters, and something to look forward to: beside the agreement, and at any other time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.values import actions, cards


@require_http_methods(["GET", "HEAD", "POST"])
def values(request: HttpRequest, pair: UUID) -> HttpResponse:
    """At any time, on the therapist's screen."""
    found = pair_for_therapist(only(request.user, Role.THERAPIST), pair)
    forms = actions.forms_for(request, found)
    if request.method == "POST" and actions.act(request.POST, found, found.therapist.id, forms):
        return redirect("their_values", pair)
    page = cards.values_page(found, forms)
    return render(request, "journey/agree/values/page.html", page, status=forms.status)


@require_http_methods(["GET", "HEAD", "POST"])
def together(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """In a session, on both screens."""
    seat = seat_for(request.user, meeting)
    forms = actions.forms_for(request, seat.pair, seat)
    if seat.table.step != "values" or actions.act_together(request, seat, forms):
        return redirect("room", meeting)
    template = "phone" if seat.is_client else "room"
    page = cards.step_page(seat, forms)
    return render(request, f"journey/agree/values/{template}.html", page, status=forms.status)
