"""Seal what was agreed, or say what is still open."""

from django.http import Http404, HttpRequest

from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial, lay
from stepwell.ground.vault.said import tell
from stepwell.journey.agree.closing.forms import LastMinutes
from stepwell.journey.agree.closing.sealing import seal
from stepwell.journey.agree.first_look import look_for
from stepwell.journey.agree.reminder.forms import NAMES
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.sitting import sit_down
from stepwell.kit.refusal import Refusal


def filled(request: HttpRequest, seat: Seat) -> tuple[Sitting, LastMinutes]:
    sitting, look = sit_down(seat), look_for(seat)
    blank = LastMinutes(look=look, talk=sitting.is_talk)
    if request.method != "POST":
        told = rehearsed(seat) | initial(blank, seat.table)
        return sitting, LastMinutes(look=look, talk=sitting.is_talk, initial=told)
    if seat.is_client:
        raise Http404
    lay(seat, request.POST, [*blank.fields, *NAMES])
    return sitting, LastMinutes(request.POST, look=look, talk=sitting.is_talk)


def rehearsed(seat: Seat) -> dict[str, str]:
    """A line for when you are stuck that was written at the rehearsal; it may still change."""
    return {"in_the_way": seat.table.said("stuck_if"), "then": seat.table.said("stuck_then")}


def sealed(seat: Seat, sitting: Sitting, form: LastMinutes) -> bool:
    """Whether all is agreed. Everything typed stays while something is open."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        seal(seat, sitting, form)
    except Refusal as no:
        tell(form, no)
        return False
    return True
