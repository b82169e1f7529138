"""Points: what was noted, read by the visible rules. No rule takes anything away.

A day is read by everything that was kept for it, so one more note never makes it less. What a correction
replaced is no longer among it: honesty is the one thing that can lower a total.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, StartFact
from stepwell.strategies.game.facts import BACK_IS_WORTH, Ledger, Line, PlayFact, Sees

AWAY = timedelta(5)
Days = dict[date, set[Sees]]


def ledger(
    histories: Iterable[History], starts: Iterable[StartFact], plays: Sequence[PlayFact],
    earned_on: date | None = None,
) -> Ledger:  # fmt: skip
    """Every line, oldest first. A day is read by the rules that were agreed for it, and by no later ones.

    `earned_on` is the last day with a line before these histories begin, if there was one.
    """
    seen: dict[str, Days] = {}
    began = by_plan(starts)
    for history in histories:
        practice = history.plan.practice.slug
        add(seen.setdefault(practice, {}), history, began.get(history.plan.id, ()))
    earned = [line for practice, days in seen.items() for line in lines(practice, days, plays)]
    return Ledger(tuple(sorted([*earned, *returns(earned, plays, earned_on)], key=in_order)))


def by_plan(starts: Iterable[StartFact]) -> dict[UUID, list[StartFact]]:
    found: dict[UUID, list[StartFact]] = {}
    for start in starts:
        found.setdefault(start.plan, []).append(start)
    return found


def in_order(line: Line) -> tuple[date, bool, str, str]:
    return line.day, line.sees != Sees.BACK, line.practice, line.sees


def add(days: Days, history: History, starts: Iterable[StartFact]) -> None:
    """What can be seen of each day; the same thing seen twice is one thing."""
    for day, entry in history.entries.items():
        found = days.setdefault(day, set())
        for one in (entry, *history.others.get(day, ())):
            found |= seen_in(one)
    for start in starts:
        found = days.setdefault(start.day, set())
        found.add(Sees.OPENED)
        if start.guess is not None:
            found.add(Sees.GUESSED)
        if start.before is not None:
            found.add(Sees.CHECKED)


def seen_in(entry: EntryFact) -> set[Sees]:
    """Doing it in any size and saying what got in the way are one and the same here.

    >>> from dataclasses import replace
    >>> from datetime import datetime
    >>> from stepwell.ground.diary.facts import Outcome
    >>> day, at = date(2026, 11, 23), datetime(2026, 11, 23)
    >>> noticed = EntryFact(UUID(int=1), day, Outcome.NOT_TODAY, at, in_the_way="no_time")
    >>> [Sees.TRIED in seen_in(replace(noticed, outcome=one)) for one in Outcome]
    [True, True, True, True, True]
    """
    practised = entry.outcome in PRACTISED
    can = {
        Sees.NOTED: True,
        Sees.OPENED: practised,
        Sees.TRIED: practised or bool(entry.in_the_way),
        Sees.GUESSED: entry.guess is not None,
        Sees.MET: entry.guess is not None and entry.actual is not None,
        Sees.CHECKED: entry.before is not None or entry.after is not None,
    }
    return {sees for sees, is_so in can.items() if is_so}


def lines(practice: str, days: Mapping[date, set[Sees]], plays: Sequence[PlayFact]) -> list[Line]:
    found = []
    for day, seen in days.items():
        worths = worths_on(plays, day)
        found += [Line(day, sees, worths[sees], practice) for sees in seen if sees in worths]
    return found


def returns(earned: Iterable[Line], plays: Sequence[PlayFact], earned_on: date | None) -> list[Line]:
    """A point for coming back after five empty days or more.

    It is worth no more than the smallest step, so staying away is never the better way, and a note that
    fills the gap later brings at least as much as it takes.
    """
    days = sorted({line.day for line in earned} | ({earned_on} if earned_on else set()))
    back = [day for before, day in pairwise(days) if day - before > AWAY]
    return [Line(day, Sees.BACK, BACK_IS_WORTH) for day in back if Sees.BACK in worths_on(plays, day)]


def worths_on(plays: Sequence[PlayFact], day: date) -> Mapping[Sees, int]:
    """What each rule is worth on a day; before anything was agreed there is nothing to earn."""
    held = [play for play in plays if play.starts <= day]
    return max(held, key=lambda play: (play.starts, play.made_at)).worths if held else {}
