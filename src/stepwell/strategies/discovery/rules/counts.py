"""What is only counted, never tested: what gets in the way, which day of the week, the way back."""

from collections import Counter
from collections.abc import Iterable
from datetime import timedelta

from stepwell.strategies.discovery.facts.lived import LivedDay

ENOUGH = 5
OF_A_WEEKDAY = 10
BACK_WITHIN = timedelta(2)


def most_in_the_way(days: Iterable[LivedDay]) -> tuple[str, int, int] | None:
    """The reason that came most, how often, and of how many; None before there are five.

    >>> from datetime import date
    >>> most_in_the_way(LivedDay(date(2026, 11, n), False, in_the_way="no_time") for n in range(1, 6))
    ('no_time', 5, 5)
    """
    found = Counter(one.in_the_way for one in days if one.in_the_way)
    total = sum(found.values())
    if total < ENOUGH:
        return None
    name, often = min(found.items(), key=lambda one: (-one[1], one[0]))
    return name, often, total


def by_weekday(days: Iterable[LivedDay]) -> dict[int, tuple[int, int]]:
    """Practised and noted days of each weekday with ten noted ones, Monday 0.

    >>> by_weekday([])
    {}
    """
    known = [(one.day.weekday(), one.done) for one in days if one.done is not None]
    told = {
        day: (sum(d for at, d in known if at == day), sum(at == day for at, _ in known)) for day in range(7)
    }
    return {day: one for day, one in told.items() if one[1] >= OF_A_WEEKDAY}


def way_back(days: Iterable[LivedDay]) -> tuple[int, int]:
    """After how many days noted as not today it was practised within two days, and of how many."""
    known = list(days)
    done = {one.day for one in known if one.done}
    quiet = {one.day for one in known if one.done is False} - done
    back = sum(any(day + timedelta(n) in done for n in range(1, BACK_WITHIN.days + 1)) for day in quiet)
    return back, len(quiet)
