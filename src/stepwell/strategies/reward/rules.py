"""When a reward opens, whether it may be one at all, and when to ask if it is still needed.

Nothing here can close what is open, and nothing counts an empty day.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import chain
from uuid import UUID

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History
from stepwell.ground.diary.rules import FURTHEST_EAST, one_a_day
from stepwell.kit.care import plain
from stepwell.strategies.reward.facts import Adjust, Needed, Practised, Progress, RewardFact, Rule, ValueFact

DAYS, WINDOWS = range(2, 6), range(7, 15)
FOUR_WEEKS, TWO_WEEKS = timedelta(28), timedelta(14)
A_STEP, LAST, BEFORE = 2, 2, 4
LATELY = timedelta(weeks=8)


def allowed(days: int, window: int) -> bool:
    """
    >>> allowed(4, 7), allowed(7, 7), allowed(5, 14), allowed(1, 7)
    (True, False, True, False)
    """
    return days in DAYS and window in WINDOWS and days < window


def easier(now: Rule, days: int, window: int) -> bool:
    """Whether a rule asks for less: fewer days, or as many in a longer time. Never for more.

    >>> now = Rule(4, 7, date(2026, 11, 2))
    >>> easier(now, 3, 7), easier(now, 4, 10), easier(now, 4, 7), easier(now, 5, 14), easier(now, 3, 6)
    (True, True, False, False, False)
    """
    no_more = days <= now.days and window >= now.window
    return no_more and (days, window) != (now.days, now.window)


def counted(histories: Iterable[History]) -> frozenset[date]:
    """Days with any practice: done, smaller, or a step of it. Of two notes for a day either is enough."""
    return frozenset(
        day for history in histories for day, kept in _kept(history).items() if any(map(_counts, kept))
    )


def _kept(history: History) -> dict[date, tuple[EntryFact, ...]]:
    return {day: (entry, *history.others.get(day, ())) for day, entry in history.entries.items()}


def _counts(entry: EntryFact) -> bool:
    return entry.outcome in PRACTISED or bool(entry.steps)


def opens_on(rules: Sequence[Rule], starts: date, days: Iterable[date], today: date) -> date | None:
    """The first day on which any of the rules, from its own first day on, has its days.

    >>> rule = Rule(2, 7, date(2026, 11, 2))
    >>> opens_on([rule], rule.since, [date(2026, 11, 3), date(2026, 11, 8)], date(2026, 11, 30))
    datetime.date(2026, 11, 8)
    """
    since = sorted(day for day in set(days) if starts <= day <= today)
    looked = [(rule, day) for rule in rules for day in (rule.since, *since) if rule.since <= day <= today]
    return min((day for rule, day in looked if _within(rule, since, day) >= rule.days), default=None)


def _within(rule: Rule, days: Sequence[date], until: date) -> int:
    return sum(until - timedelta(rule.window) < day <= until for day in days)


def progress(reward: RewardFact, practised: Practised, today: date) -> Progress:
    """How far it is. Until it is live it waits, and the days count from its first one all the same.

    What was open stays open, also when one of its days is corrected later: that is what was promised.
    """
    since = [day for day in practised.days if reward.starts <= day <= today]
    ways = [(today, practised.days), *practised.before]
    opened = [first_open(reward, days, min(until, today)) for until, days in ways] if reward.live else []
    first, now = min((day for day in opened if day), default=None), reward.rule
    return Progress(min(_within(now, since, today), now.days), now.days, now.window, first)


def how_far(reward: RewardFact, practised: Practised, today: date) -> Progress:
    """The same on a day that is young once more: who flies west has noted it already, and nothing closes."""
    return progress(reward, practised, max([today, *practised.days]))


def first_open(reward: RewardFact, days: Iterable[date], until: date) -> date | None:
    """By the rules that held until then."""
    held = [rule for rule in reward.rules if rule.since <= until]
    return opens_on(held, reward.starts, days, until)


def practised(entries: Iterable[EntryFact]) -> Practised:
    """From everything that was kept: the days that count now, and those before each correction took one.

    What was open was so by what had arrived: a correction may have waited on a phone without a network.
    """
    known, before = {one.id: one for one in entries}, []
    kept = sorted(known.values(), key=lambda one: (came(one), one.noted_at, str(one.id)))
    for at, one in enumerate(kept):
        old = known.get(one.follows) if one.follows else None
        if old and _counts(old) and (not _counts(one) or one.day != old.day):
            before.append(((came(one) + FURTHEST_EAST).date(), _days_of(kept[:at])))
    return Practised(_days_of(kept), tuple(before))


def came(one: EntryFact) -> datetime:
    return one.received_at or one.noted_at


def _days_of(entries: Iterable[EntryFact]) -> frozenset[date]:
    now, others = one_a_day(entries)
    return frozenset(one.day for one in [*now.values(), *chain(*others.values())] if _counts(one))


@dataclass(frozen=True)
class Need:
    """Something that a person simply needs, the words it goes by, and a kind question instead."""

    id: str
    level: Needed
    words: tuple[str, ...]
    ask: str


def touched(text: str, needs: Iterable[Need]) -> Need | None:
    """The first need a text speaks of; what is never earned comes before what is only asked about.

    >>> rest = Need("rest", Needed.NEVER, ("naps?",), "Rest is yours anyway.")
    >>> touched("A long NAP", [rest]).id, touched("A walk", [rest])
    ('rest', None)
    """
    said = plain(text)
    found = [one for one in needs if re.search(rf"\b(?:{'|'.join(one.words)})\b", said)]
    return next((one for one in found if one.level is Needed.NEVER), found[0] if found else None)


def adjust(histories: Iterable[History]) -> Adjust | None:
    """Whether usefulness or readiness went down by two: time to change something, never to ask for more."""
    running = sorted(histories, key=lambda history: history.plan.starts)
    if fell([value for history in running for value in _useful(history)]):
        return Adjust.USEFUL
    by_practice: dict[str, list[int]] = {}
    for history in running:
        by_practice.setdefault(history.plan.practice.slug, []).append(history.plan.shape.readiness)
    dropped = any(len(said) > 1 and said[-2] - said[-1] >= A_STEP for said in by_practice.values())
    return Adjust.READY if dropped else None


def _useful(history: History) -> list[int]:
    return [entry.useful for _, entry in sorted(history.entries.items()) if entry.useful is not None]


def fell(values: Sequence[int]) -> bool:
    """Whether the last two ratings lie, on average, two below the four before them.

    >>> fell([8, 8, 7, 8, 6, 5]), fell([8, 8, 7, 8, 7, 6]), fell([2])
    (True, False, False)
    """
    now, before = values[-LAST:], values[-LAST - BEFORE : -LAST]
    if len(now) < LAST or not before:
        return False
    return sum(before) / len(before) - sum(now) / len(now) >= A_STEP


def first_of(reward: RewardFact, every: Mapping[UUID, RewardFact]) -> RewardFact:
    """The one with which this reward began, however often it was set anew."""
    while reward.follows and reward.follows in every:
        reward = every[reward.follows]
    return reward


def still_asked(reward: RewardFact, every: Mapping[UUID, RewardFact], today: date) -> bool:
    """Four weeks after it began, and from then on: is a reward still needed for this?"""
    return today - first_of(reward, every).starts >= FOUR_WEEKS


def last_rated(value: ValueFact) -> tuple[int, int] | None:
    """How much it matters, and how close the last week was."""
    return (value.closeness[-1].matters, value.closeness[-1].close) if value.closeness else None
