"""What grew until some weeks ago stays in memory: numbers only, and read anew whenever they could differ."""

from collections import OrderedDict
from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import History
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.game.facts import PlayFact
from stepwell.strategies.game.rules.grown import Grown, grow
from stepwell.strategies.game.rules.week import monday_of

LATELY, A_DAY, MOST = timedelta(weeks=2), timedelta(1), 500
_kept: OrderedDict[tuple, Grown] = OrderedDict()


def grown_until(
    plans: Sequence[PlanFact], today: date, plays: Sequence[PlayFact]
) -> tuple[Grown, list[History]]:
    """All that grew up to a day, and the histories of the last weeks; at most six questions."""
    cut = monday_of(today) - LATELY
    before = past(plans, cut - A_DAY, tuple(plays))
    recent = list(diary.histories(plans, today, cut).values())
    starts = diary.starts_of([plan.id for plan in plans], cut, today)
    return grow(before, recent, starts, plays), recent


def past(plans: Sequence[PlanFact], until: date, plays: tuple[PlayFact, ...]) -> Grown:
    """Entries and starts are only ever added, so as many as last time are the same as last time."""
    ids: tuple[UUID, ...] = tuple(plan.id for plan in plans)
    if not any(plan.starts <= until for plan in plans):
        return Grown()
    key = (ids, until, tuple(play.id for play in plays), *diary.how_much(ids, until))
    found = _kept.pop(key, None) or grow(
        Grown(), list(diary.histories(plans, until).values()), diary.starts_of(ids, until=until), plays
    )
    _kept[key] = found
    while len(_kept) > MOST:
        _kept.popitem(last=False)
    return found


def forget() -> None:
    _kept.clear()
