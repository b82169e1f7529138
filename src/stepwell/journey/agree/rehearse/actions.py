"""A run is kept at once; the line for when stuck waits on the table."""

from django.http import Http404, HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial, lay
from stepwell.ground.meeting.rules import following
from stepwell.journey.agree.rehearse.forms import OneRun, WhenStuck
from stepwell.journey.agree.rehearse.sofar import SoFar, so_far
from stepwell.strategies.fluency import actions as fluency

MOST_PROMPTS = 99


def form_for(so_far: SoFar, *sent: object) -> OneRun:
    begins = {"id": so_far.next_id}
    return OneRun(*sent, kind=so_far.kind, timed=so_far.timed, first=not so_far.today, initial=begins)


def opened(seat: Seat) -> tuple[SoFar, OneRun, WhenStuck]:
    found = so_far(seat)
    return found, form_for(found), WhenStuck(initial=line_before(found) | initial(WhenStuck, seat.table))


def line_before(found: SoFar) -> dict[str, str]:
    """The line that holds for this practice, to begin with."""
    script = found.script
    return {"stuck_if": script.stuck_if, "stuck_then": script.stuck_then} if script else {}


def acted(request: HttpRequest, seat: Seat) -> bool:
    """Whether something was sent: a run from either screen, or the therapist goes on."""
    if request.method != "POST":
        return False
    if "onward" in request.POST:
        onward(request, seat)
    else:
        keep(request, seat)
    return True


def keep(request: HttpRequest, seat: Seat) -> None:
    """Prompts were counted on the therapist's screen, wherever the run was tapped."""
    found = so_far(seat)
    counted = request.POST.get("prompts") or seat.table.said("prompts")
    prompts = min(int(counted), MOST_PROMPTS) if counted.isascii() and counted.isdigit() else 0
    ran = form_for(found, request.POST).ran(
        prompts=prompts, target=found.target, stopped="stopped" in request.POST, warmed_up=bool(found.today)
    )
    fluency.keep_run(by=seat.by, pair=seat.pair, meeting=seat.meeting.id, practice=found.practice, ran=ran)
    meetings.lay(by=seat.by, seat=seat, said={"prompts": ""})
    meetings.stir(meeting=seat.meeting)


def onward(request: HttpRequest, seat: Seat) -> None:
    if seat.is_client:
        raise Http404
    lay(seat, request.POST, WhenStuck.base_fields)
    meetings.move(by=seat.by, seat=seat, step=following("rehearse"))
