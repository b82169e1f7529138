"""Go on with a ritual, or without one."""

from django.http import Http404, HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial, lay
from stepwell.ground.meeting.rules import following
from stepwell.journey.agree.ritual.forms import HowItStarts
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.sitting import sit_down

# What says on the table that this round begins with a ritual.
WANTED = "ritual"


def filled(request: HttpRequest, seat: Seat) -> tuple[Sitting, HowItStarts]:
    sitting = sit_down(seat)
    of_practice = sitting.practice.first_step
    if request.method != "POST":
        told = initial(HowItStarts, seat.table)
        return sitting, HowItStarts(initial=told, of_practice=of_practice)
    if seat.is_client:
        raise Http404
    lay(seat, request.POST, HowItStarts.base_fields)
    return sitting, HowItStarts(request.POST, of_practice=of_practice)


def settled(request: HttpRequest, seat: Seat, form: HowItStarts) -> bool:
    """Whether both go on: with a ritual, or without one where "not now" was pressed."""
    skips = "skip" in request.POST
    if not form.is_bound or not (skips or form.is_valid()):
        return False
    meetings.lay(by=seat.by, seat=seat, said={WANTED: "" if skips else "yes"})
    meetings.move(by=seat.by, seat=seat, step=following("ritual"))
    return True
