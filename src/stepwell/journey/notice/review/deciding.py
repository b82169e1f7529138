"""Keep, shrink, swap, stop: each in one press, with the same weight."""

from collections.abc import Iterable, Mapping

from django.db import transaction
from django.http import Http404

from stepwell.ground.library.facts import Size
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan import actions as plans
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.contract import actions as contracts
from stepwell.strategies.contract.facts import Way

SIZES = list(Size)


@transaction.atomic
def decide(seat: Seat, running: Iterable[PlanFact], sent: Mapping[str, str]) -> None:
    """What both want is a fact; what follows from it is on the table or done."""
    plan = next((one for one in running if str(one.id) == sent.get("plan")), None)
    if plan is None or sent["way"] not in list(Way):
        raise Http404
    way = Way(sent["way"])
    contracts.review(by=seat.by, pair=seat.pair, meeting=seat.meeting.id, plan=plan, outcome=way)
    if way is Way.SHRINK:
        onto_the_table(seat, plan, smaller(plan.shape))
    elif way is Way.SWAP:
        meetings.lay(by=seat.by, seat=seat, said={"instead": str(plan.id), "why": plan.shape.why})
        meetings.move(by=seat.by, seat=seat, step="choose")
    elif way is Way.STOP:
        plans.let_go(by=seat.by, plan=plan, on=day_of(seat.pair.client.calendar, clock.now()))
    meetings.stir(meeting=seat.meeting)


def smaller(shape: Shape) -> tuple[str, int]:
    """One size down; at the smallest, one day fewer, and never none.

    >>> from stepwell.ground.library.facts import Size
    >>> smaller(Shape(Size.M, 4, frozenset(), "", "", "", None, 0, 0, 0))
    ('S', 4)
    >>> smaller(Shape(Size.S, 1, frozenset(), "", "", "", None, 0, 0, 0))
    ('S', 1)
    """
    at = SIZES.index(shape.size)
    return (
        (SIZES[at - 1].value, shape.days_a_week) if at else (shape.size.value, max(1, shape.days_a_week - 1))
    )


def onto_the_table(seat: Seat, plan: PlanFact, easier: tuple[str, int]) -> None:
    """All that was agreed, made easier; how sure is asked anew."""
    shape, (size, days) = plan.shape, easier
    weekdays = sorted(shape.weekdays)[:days]
    said = {
        "practice": str(plan.practice.id), "instead": str(plan.id), "size": size, "days": str(days),
        "weekdays": ",".join(map(str, weekdays)), "why": shape.why, "cue": shape.cue, "place": shape.place,
        "at_time": shape.at_time.strftime("%H:%M") if shape.at_time else "",
        "importance": str(shape.importance), "readiness": str(shape.readiness), "confidence": "",
    }  # fmt: skip
    meetings.lay(by=seat.by, seat=seat, said=said)
    meetings.move(by=seat.by, seat=seat, step="shape")
