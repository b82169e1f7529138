"""Keep, shrink, swap, stop: each in one press, with the same weight."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.http import Http404

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.notice.review.easier import easier
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract.facts import Way


@transaction.atomic
def decide(seat: Seat, running: Iterable[PlanFact], sent: Mapping[str, str]) -> None:
    """What both want is a fact; what follows from it is on the table or done."""
    plan = next((one for one in running if str(one.id) == sent.get("plan")), None)
    if plan is None or sent["way"] not in list(Way):
        raise Http404
    way = Way(sent["way"])
    contracts.review(by=seat.by, pair=seat.pair, meeting=seat.meeting.id, plan=plan, outcome=way)
    if way is Way.SHRINK:
        onto_the_table(seat, plan, easier(plan) or plan.shape)
    elif way is Way.SWAP:
        meetings.lay(by=seat.by, seat=seat, said={"instead": str(plan.id), "why": plan.shape.why})
        meetings.move(by=seat.by, seat=seat, step="choose")
    elif way is Way.STOP:
        plans.let_go(by=seat.by, plan=plan, on=day_of(seat.pair.client.calendar, clock.now()))
    meetings.stir(meeting=seat.meeting)


def onto_the_table(seat: Seat, plan: PlanFact, shape: Shape) -> None:
    """All that was agreed, made easier; how sure is asked anew."""
    said = {
        "practice": str(plan.practice.id), "instead": str(plan.id), "size": shape.size.value,
        "days": str(shape.days_a_week), "weekdays": ",".join(map(str, sorted(shape.weekdays))),
        "why": shape.why, "cue": shape.cue, "place": shape.place,
        "at_time": shape.at_time.strftime("%H:%M") if shape.at_time else "",
        "importance": str(shape.importance), "readiness": str(shape.readiness), "confidence": "",
    }  # fmt: skip
    meetings.lay(by=seat.by, seat=seat, said=said)
    meetings.move(by=seat.by, seat=seat, step="shape")
