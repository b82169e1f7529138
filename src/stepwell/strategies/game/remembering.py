"""What grew until some weeks ago is remembered: numbers only, and read anew whenever they could differ.

It lies in memory, and for a long diary in the cache that all processes share, which outlives a restart.
Both can be thrown away at any time.
"""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from uuid import UUID

from django.core.cache import cache

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import History
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.game.facts import Ledger, PlayFact
from stepwell.strategies.game.rules.grown import Grown, grow
from stepwell.strategies.game.rules.week import monday_of

LATELY, WEEK, A_DAY, MOST = timedelta(weeks=2), timedelta(weeks=1), timedelta(1), 500
# From so many rows on it is worth two questions more. FORM changes when what is kept does.
WORTH_KEEPING, KEPT_FOR, FORM = 400, 16 * 86_400, 1
_kept: OrderedDict[str, Grown] = OrderedDict()


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
    """Entries and starts are only ever added, so as many as last time are the same as last time.

    What was found for the week before is gone on from, so that nobody's years are read again each Monday.
    """
    begun = [plan for plan in plans if plan.starts <= until]
    if not begun:
        return Grown()
    key, many = key_of(begun, until, plays)
    found = _kept.pop(key, None) or (cache.get(key) if many >= WORTH_KEEPING else None)
    if found is None:
        found = after_the_week_before(begun, until, plays)
        if many >= WORTH_KEEPING:
            cache.set(key, replace(found, lately=Ledger(), noted=()), KEPT_FOR)
    _kept[key] = found
    while len(_kept) > MOST:
        _kept.popitem(last=False)
    return found


def after_the_week_before(plans: Sequence[PlanFact], until: date, plays: tuple[PlayFact, ...]) -> Grown:
    """From there on, or from the first day if that is not known any more."""
    key, many = key_of(plans, until - WEEK, plays)
    before = _kept.get(key) or (cache.get(key) if many >= WORTH_KEEPING else None)
    since = until - WEEK + A_DAY if before else diary.LONG_AGO
    lived = list(diary.histories(plans, until, since).values())
    starts = diary.starts_of([plan.id for plan in plans], since, until)
    return grow(before or Grown(), lived, starts, plays)


def key_of(plans: Sequence[PlanFact], until: date, plays: tuple[PlayFact, ...]) -> tuple[str, int]:
    """A name that says nothing and changes with whatever could change the numbers; and how much there is."""
    ids: tuple[UUID, ...] = tuple(plan.id for plan in plans if plan.starts <= until)
    kept = diary.how_much(ids, until)
    told = (FORM, ids, until, tuple(play.id for play in plays), kept)
    return f"grown-{sha256(repr(told).encode()).hexdigest()}", sum(kept)


def forget() -> None:
    """What this process remembers. What all share is thrown away with the cache."""
    _kept.clear()
