"""Lines that Ana wrote."""

from datetime import timedelta
from uuid import UUID

from cast import Cast, a_noted_day, today_of
from stepwell.ground.diary.facts import Outcome
from stepwell.ground.plan.facts import PlanFact


def wrote(cast: Cast, plan: PlanFact, ago: int, words: str, about: str = "fear", **noted: object) -> UUID:
    """So many days ago, beside what was in the way then; about nothing on a day with it."""
    quiet = {"outcome": Outcome.NOT_TODAY, "in_the_way": about, "size": ""} if about else {}
    return a_noted_day(cast, plan, today_of(cast) - timedelta(ago), words=words, **quiet, **noted).id
