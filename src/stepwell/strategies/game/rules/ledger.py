"""Points: what was noted, read by the visible rules. No rule takes anything away.

A day is read by everything that was kept for it, so one more note never makes it less. What a correction
replaced is no longer among it: honesty is the one thing that can lower a total.
"""

from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from typing import NamedTuple
from uuid import UUID

from stepwell.ground.diary.outline import Began, Lived, Outline
from stepwell.strategies.game.facts import BACK_IS_WORTH, Ledger, Line, PlayFact, Sees

AWAY = timedelta(5)
Seen = frozenset[Sees]
Days = dict[date, Seen]
Earned = tuple[tuple[Sees, int], ...]
NOTHING: Seen = frozenset()


class Tally(NamedTuple):
    """What the lines of a ledger come to. `earned_on` is the last day with one."""

    times: Mapping[Sees, int]
    points: Mapping[Sees, int]
    earned_on: date | None


class Worths:
    """What each rule is worth on a day, as it was agreed for that day.

    On the day of a change the rules before it hold as well, and of both the more: nobody loses by agreeing.
    """

    def __init__(self, plays: Iterable[PlayFact]) -> None:
        self.plays = sorted(plays, key=lambda play: (play.starts, play.made_at))
        self.starts = [play.starts for play in self.plays]
        self.known: dict[tuple[int, int, Seen], Earned] = {}

    def earned(self, day: date, seen: Seen) -> Earned:
        """What is seen in a day earns this; before anything was agreed there is nothing to earn."""
        first, end = max(bisect_left(self.starts, day) - 1, 0), bisect(self.starts, day)
        found = self.known.get((first, end, seen))
        if found is None:
            hold = [play.worths for play in self.plays[first:end]]
            worths = {one: max(held[one] for held in hold if one in held) for one in set[Sees]().union(*hold)}
            found = tuple((one, worths[one]) for one in seen if one in worths)
            self.known[first, end, seen] = found
        return found


def ledger(
    lived: Iterable[Lived], starts: Iterable[Began], plays: Sequence[PlayFact],
    earned_on: date | None = None,
) -> Ledger:  # fmt: skip
    """Every line, oldest first. A day is read by the rules that were agreed for it, and by no later ones.

    `earned_on` is the last day with a line before these days begin, if there was one.
    """
    worths = Worths(plays)
    earned = [
        Line(day, sees, worth, practice)
        for practice, days in by_practice(lived, starts).items()
        for day, seen in days.items()
        for sees, worth in worths.earned(day, seen)
    ]
    back = returns({line.day for line in earned}, worths, earned_on)
    return Ledger(
        tuple(sorted([*earned, *(Line(day, Sees.BACK, BACK_IS_WORTH) for day in back)], key=in_order))
    )


def tally(
    lived: Iterable[Lived], starts: Iterable[Began], plays: Sequence[PlayFact],
    earned_on: date | None = None,
) -> Tally:  # fmt: skip
    """What these lines come to. Days that earn the same are counted together, and no line is made."""
    worths, on = Worths(plays), set[date]()
    alike: Counter[Earned] = Counter()
    for days in by_practice(lived, starts).values():
        for day, seen in days.items():
            earned = worths.earned(day, seen)
            if earned:
                alike[earned] += 1
                on.add(day)
    alike[((Sees.BACK, BACK_IS_WORTH),)] = len(returns(on, worths, earned_on))
    return summed(alike, max(on, default=earned_on))


def summed(alike: Mapping[Earned, int], earned_on: date | None) -> Tally:
    times: Counter[Sees] = Counter()
    points: Counter[Sees] = Counter()
    for earned, many in alike.items():
        for sees, worth in earned:
            times[sees] += many
            points[sees] += many * worth
    return Tally(+times, +points, earned_on)


def in_order(line: Line) -> tuple[date, bool, str, str]:
    return line.day, line.sees != Sees.BACK, line.practice, line.sees


def by_practice(lived: Iterable[Lived], starts: Iterable[Began]) -> dict[str, Days]:
    """What can be seen of each day of a practice, over all its plans; seen twice is seen once."""
    practices: dict[str, Days] = {}
    names: dict[UUID, str] = {}
    for one in lived:
        names[one.plan.id] = practice = one.plan.practice.slug
        days, seen = (
            practices.setdefault(practice, {}),
            {day: seen_in(to) for day, to in one.outlines.items()},
        )
        twice = days.keys() & seen.keys()
        days |= seen | {day: days[day] | seen[day] for day in twice}
    for start in starts:
        if start.plan in names:
            add(practices[names[start.plan]], start.days, seen_at(start.guessed, start.checked))
    return practices


def add(days: Days, more: Iterable[date], seen: Seen) -> None:
    for day in more:
        known = days.get(day, NOTHING)
        if not seen <= known:
            days[day] = known | seen


@cache
def seen_in(shows: Outline) -> Seen:
    """Doing it in any size and saying what got in the way are one and the same here, by every rule.

    >>> noticed = Outline(practised=False, quiet=True, noticed=True, guessed=False, met=False, checked=False)
    >>> did = noticed._replace(practised=True, quiet=False, noticed=False)
    >>> [Sees.TRIED in seen_in(one) for one in (noticed, did, noticed._replace(noticed=False))]
    [True, True, False]
    >>> seen_in(noticed) == seen_in(did)
    True
    """
    looked = shows.practised or shows.noticed
    can = {
        Sees.NOTED: True,
        Sees.OPENED: looked,
        Sees.TRIED: looked,
        Sees.GUESSED: shows.guessed,
        Sees.MET: shows.met,
        Sees.CHECKED: shows.checked,
    }
    return frozenset(sees for sees, is_so in can.items() if is_so)


@cache
def seen_at(guessed: bool, checked: bool) -> Seen:
    """A start is there to be seen, and what was said before it."""
    can = {Sees.OPENED: True, Sees.GUESSED: guessed, Sees.CHECKED: checked}
    return frozenset(sees for sees, is_so in can.items() if is_so)


def returns(days: Iterable[date], worths: Worths, earned_on: date | None) -> list[date]:
    """Days that earn a point for coming back after five or more without one.

    It is worth no more than the smallest step, so staying away is never the better way, and a note that
    fills the gap later brings at least as much as it takes.
    """
    known = sorted({*days, *([earned_on] if earned_on else [])})
    back = [day for before, day in pairwise(known) if day - before > AWAY]
    return [day for day in back if worths.earned(day, frozenset([Sees.BACK]))]
