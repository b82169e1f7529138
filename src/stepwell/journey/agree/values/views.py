"""What matters, and something to look forward to: beside the agreement, and at any other time."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.meeting.access import seat_for
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.values.actions import act, act_together
from stepwell.journey.agree.values.cards import step_page, values_page
from stepwell.journey.agree.values.forms import Forms
from stepwell.strategies.reward.queries import values_of


@require_http_methods(["GET", "HEAD", "POST"])
def values(request: HttpRequest, pair: UUID) -> HttpResponse:
    """At any time, on the therapist's screen."""
    found = pair_for_therapist(only(request.user, Role.THERAPIST), pair)
    forms = Forms(request, values_of([pair]))
    if request.method == "POST" and act(request.POST, found, found.therapist.id, forms):
        return redirect("their_values", pair)
    return render(request, "journey/agree/values/page.html", values_page(found, forms), status=forms.status)


@require_http_methods(["GET", "HEAD", "POST"])
def together(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """In a session, on both screens."""
    seat = seat_for(request.user, meeting)
    forms = Forms(request, values_of([seat.pair.id]), seat)
    if seat.table.step != "values" or act_together(request, seat, forms):
        return redirect("room", meeting)
    template = "phone" if seat.is_client else "room"
    page = step_page(seat, forms)
    return render(request, f"journey/agree/values/{template}.html", page, status=forms.status)
