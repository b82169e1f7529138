"""Go on once both are sure enough, or say at the field why it waits."""

from django.http import HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import lay
from stepwell.ground.meeting.rules import following
from stepwell.ground.plan import actions as plans
from stepwell.ground.vault.said import tell
from stepwell.journey.agree.choose.actions import put_down
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.forms import Shaping, form_for
from stepwell.journey.agree.shape.moves import Moved, moved
from stepwell.journey.agree.shape.sitting import form_of, sit_down
from stepwell.kit.refusal import Refusal

FIELD_OF = {
    plans.NotConfidentYet: "confidence",
    plans.NeverAllSeven: "weekdays",
    plans.DaysDoNotFit: "days",
}


def filled(request: HttpRequest, seat: Seat) -> tuple[Sitting, Shaping, Moved]:
    """The form with what was typed; after one of the three ways it is changed and asks once more."""
    sitting = sit_down(seat)
    if request.method != "POST":
        return sitting, form_of(sitting), Moved()
    lay(seat, request.POST, form_for(sitting).fields)
    easier = moved(sitting, request.POST)
    if not easier:
        return sitting, form_for(sitting, request.POST), Moved()
    said = {name: ",".join(v) if isinstance(v, list) else str(v) for name, v in easier.initial.items()}
    meetings.lay(by=seat.by, seat=seat, said=said | {"confidence": ""})
    return sitting, form_for(sitting, initial=dict(easier.initial)), easier


def carried(request: HttpRequest, seat: Seat) -> bool:
    """Whether another practice was pressed: it takes the place, and the words come along."""
    if not request.POST.get("carry"):
        return False
    lay(seat, request.POST, form_for(sit_down(seat)).fields)
    put_down(request, seat, request.POST["carry"])
    return True


def agreed(sitting: Sitting, form: Shaping) -> bool:
    """Whether both go on. Under 7 they do not, and nothing typed is lost."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        plans.check(sitting.practice, form.shape())
    except Refusal as no:
        tell(form, no, FIELD_OF.get(type(no)))
        return False
    step = "closing" if sitting.is_talk else following("shape")
    meetings.move(by=sitting.seat.by, seat=sitting.seat, step=step)
    return True
