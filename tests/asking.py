"""Questions that Ana asks of her own days, for tests of pages and doors."""

from datetime import timedelta
from uuid import uuid4

from cast import Cast, a_noted_day, a_plan, evening, today_of
from starting import a_ritual
from stepwell.ground.diary.facts import Outcome, StartFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.strategies.discovery.actions import asked as asking
from stepwell.strategies.discovery.actions.expected import expect
from stepwell.strategies.discovery.facts.asked import AskedFact, ExpectedFact
from stepwell.strategies.discovery.questions import by_id
from stepwell.strategies.ritual.actions import note_cue

MAKES = "The heron knew."
FEARS = "They will all look at the heron."


def a_question(cast: Cast, question: str = "lift") -> AskedFact:
    """Asked today with a guess of 7 and 2, and a line about the answer."""
    found = asking.ask(
        by=cast.ana, id=uuid4(), question=by_id()[question], until=today_of(cast), guess=(7, 2, 1)
    )
    asking.make_of_it(by=cast.ana, asked=found, words=MAKES)
    return found


def something_feared(cast: Cast, start: StartFact, likely: int = 60) -> ExpectedFact:
    found = expect(by=cast.ana, start=start, words=FEARS, likely=likely, feel=4)
    assert found
    return found


def weeks_of(cast: Cast, count: int = 42) -> PlanFact:
    """Weeks in which Ana feels better after, guesses too high, and leaves out every third day."""
    plan = a_plan(cast, starts=today_of(cast) - timedelta(count))
    for n in range(count):
        day = today_of(cast) - timedelta(count - n)
        with clock.set_to(evening(cast, day)):
            if n % 3 == 0:
                a_noted_day(cast, plan, day, outcome=Outcome.NOT_TODAY, size="", before=3 + n % 4)
            else:
                told = {"guess": 7, "actual": 3 + n % 4, "before": 3 + n % 4, "after": 6 + n % 3}
                a_noted_day(cast, plan, day, **told)
    return plan


def months_with_a_cue(cast: Cast, count: int = 91) -> PlanFact:
    """Her moment came on every second day; then she nearly always did it, and else hardly ever."""
    plan = a_plan(cast, starts=today_of(cast) - timedelta(count))
    ritual = a_ritual(cast, plan)
    for n in range(count):
        day, came = today_of(cast) - timedelta(count - n), n * 7 % 10 < 5
        did = came != (n % 11 == 0)
        with clock.set_to(evening(cast, day)):
            a_noted_day(cast, plan, day, outcome=Outcome.DONE if did else Outcome.NOT_TODAY, size="")
            note_cue(by=cast.ana.pk, ritual=ritual, id=uuid4(), day=day, came=came, minutes=None)
    return plan
