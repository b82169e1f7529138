"""From noted days to columns. A day without a note is unknown in each of them, and never "not done"."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time, timedelta

import numpy as np

from stepwell.strategies.discovery.facts.lived import Column, Lived, LivedDay

NOON, EVENING = time(12), time(17)
NUMBERS = ("guess", "actual", "before", "after")
SATURDAY = 5


def lived(days: Iterable[LivedDay], invited: Mapping[date, float] | None = None) -> Lived:
    """`invited` says of each day how much of a day was agreed on, 4 of 7 for 4 days a week; without it, all.

    >>> saturday, monday = date(2026, 11, 21), date(2026, 11, 23)
    >>> found = lived([LivedDay(saturday, True, guess=7, actual=4), LivedDay(monday, False)])
    >>> found.length, found.noted, found.columns["done"].tolist(), found.columns["gap"].tolist()[0]
    (3, 2, [1.0, nan, 0.0], 3.0)
    """
    kept = tuple(sorted(days, key=lambda one: one.day))
    if not kept:
        return Lived(date.min, {})
    first = kept[0].day
    length = (kept[-1].day - first).days + 1
    by_day: dict[int, list[LivedDay]] = {}
    for one in kept:
        by_day.setdefault((one.day - first).days, []).append(one)
    two = _most_used(kept)
    columns = _plain(by_day, length, two) | _calendar(first, length)
    columns["noted"] = np.array([float(at in by_day) for at in range(length)])
    columns["asked"] = _asked(first, length, invited)
    return Lived(first, columns | _derived(columns), two, kept)


def part(whole: Lived, begin: int, end: int) -> Lived:
    """Only the days from one place up to another, split at their own middles."""
    plain = {name: column[begin:end] for name, column in whole.columns.items()}
    days = tuple(one for one in whole.days if begin <= (one.day - whole.first).days < end)
    return Lived(whole.first + timedelta(begin), plain | _derived(plain), whole.practices, days)


def _asked(first: date, length: int, invited: Mapping[date, float] | None) -> Column:
    if invited is None:
        return np.ones(length)
    return np.array([invited.get(first + timedelta(at), 0.0) for at in range(length)])


def _most_used(days: Iterable[LivedDay]) -> tuple[str, str]:
    counted = Counter(one.practice for one in days if one.practice).most_common(2)
    names = sorted(name for name, _ in counted)
    return (names[0], names[1]) if len(names) == 2 else ("", "")


def _plain(by_day: dict[int, list[LivedDay]], length: int, two: tuple[str, str]) -> dict[str, Column]:
    def of(read: Callable[[LivedDay], float | None]) -> Column:
        column = np.full(length, np.nan)
        for at, notes in by_day.items():
            values = [value for one in notes if (value := read(one)) is not None]
            if values:
                column[at] = sum(values) / len(values)
        return column

    named = {name: of(lambda one, name=name: getattr(one, name)) for name in NUMBERS}  # type: ignore[misc]
    more = {name for notes in by_day.values() for one in notes for name in one.more}
    named |= {name: of(lambda one, name=name: one.more.get(name)) for name in more}  # type: ignore[misc]
    done = np.ceil(of(lambda one: None if one.done is None else float(one.done)))
    kind = of(lambda one: float(one.practice == two[0]) if one.practice in two and two[0] else None)
    return named | {"done": done, "kind": _sides(kind), "evening": _sides(of(_evening))}


def _evening(one: LivedDay) -> float | None:
    if one.at is None or NOON <= one.at < EVENING:
        return None
    return float(one.at >= EVENING or one.at < time(4))


def _sides(column: Column) -> Column:
    """Days that were both are neither."""
    return np.where((column == 0) | (column == 1), column, np.nan)


def _calendar(first: date, length: int) -> dict[str, Column]:
    weekday = (first.weekday() + np.arange(length)) % 7
    return {"weekend": (weekday >= SATURDAY).astype(float)}


def _derived(columns: dict[str, Column]) -> dict[str, Column]:
    gap, lift = columns["guess"] - columns["actual"], columns["after"] - columns["before"]
    next_before = np.append(columns["before"][1:], np.nan)
    halves = {f"high_{name}": halved(column) for name, column in columns.items() if _is_rating(name)}
    return {"gap": gap, "off": np.abs(gap), "lift": lift, "next_before": next_before, **halves}


def _is_rating(name: str) -> bool:
    return name in {"before", "guess", "energy", "sleep", "ready"}


def halved(column: Column) -> Column:
    """Above the own middle or not, split so that both sides are as even as they can be.

    >>> halved(np.array([1.0, 2.0, 2.0, 9.0, np.nan])).tolist()
    [0.0, 0.0, 0.0, 1.0, nan]
    """
    known = column[~np.isnan(column)]
    if not len(known):
        return column
    middle = float(np.median(known))
    over, from_it = known > middle, known >= middle
    even = min((over, from_it), key=lambda side: abs(side.mean() - 0.5))
    cut = column > middle if even is over else column >= middle
    return np.where(np.isnan(column), np.nan, cut.astype(float))
