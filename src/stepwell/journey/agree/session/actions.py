"""The verbs of a session that belong to no single step."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import FIRST, ORDER, MeetingFact, Seat
from stepwell.ground.meeting.laying import typed
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.plan import queries as plans
from stepwell.kit import clock
from stepwell.kit.days import day_of


def meet(request: HttpRequest, pair: UUID) -> MeetingFact:
    found = pair_for_therapist(only(request.user, Role.THERAPIST), pair)
    return meetings.begin(by=found.therapist.id, pair=found, step=first_step(found))


def first_step(pair: PairFact) -> str:
    """Where something was agreed before, both look back first."""
    today = day_of(pair.client.calendar, clock.now())
    return ORDER[0] if plans.running_on([pair.id], today) else FIRST


def keep(request: HttpRequest, seat: Seat) -> HttpResponse:
    """What is being typed, from either screen. A browser without scripts is led back to the step."""
    seen = request.POST.get("seen", "")
    version = int(seen) if seen.isascii() and seen.isdigit() else None
    other = meetings.lay(by=seat.by, seat=seat, said=typed(request.POST), seen=version)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"other": dict(other)})
    return redirect("room", seat.meeting.id)


def go(request: HttpRequest, seat: Seat) -> None:
    """The therapist leads; the client's phone follows."""
    _leads(seat)
    step = request.POST.get("step", "")
    meetings.move(by=seat.by, seat=seat, step=step)


def again(seat: Seat) -> None:
    _leads(seat)
    meetings.once_more(by=seat.by, seat=seat)


def join(seat: Seat) -> None:
    if not seat.is_client:
        raise Http404
    meetings.join(by=seat.by, seat=seat)


def end(seat: Seat) -> UUID:
    _leads(seat)
    meetings.end(by=seat.by, pair=seat.pair, meeting=seat.meeting)
    return seat.pair.id


def _leads(seat: Seat) -> None:
    if seat.is_client:
        raise Http404
