"""What is only counted, never tested: what gets in the way, which day of the week, the way back."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import time, timedelta

from stepwell.strategies.discovery.facts.lived import LivedDay

ENOUGH = 5
OF_A_WEEKDAY = 10
BACK_WITHIN = timedelta(2)
THEN_AND_NOW = 60
UNDERLINED = 3
NOON, EVENING, NIGHT = time(12), time(17), time(4)


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


def by_part_of_day(days: Iterable[LivedDay]) -> dict[str, tuple[int, int, int]]:
    """For each reason how often in the morning, about noon, in the evening; from five with an hour on.

    >>> from datetime import date
    >>> by_part_of_day(LivedDay(date(2026, 11, n), False, time(8), in_the_way="no_time") for n in range(1, 6))
    {'no_time': (5, 0, 0)}
    """
    known = Counter((one.in_the_way, _part(one.at)) for one in days if one.in_the_way and one.at)
    if sum(known.values()) < ENOUGH:
        return {}
    most = Counter({name: 0 for name, _ in known})
    for (name, _), n in known.items():
        most[name] += n
    return {name: (known[name, 0], known[name, 1], known[name, 2]) for name, _ in most.most_common()}


def _part(at: time) -> int:
    if at >= EVENING or at < NIGHT:
        return 2
    return int(at >= NOON)


def of_feeling(days: Iterable[LivedDay], feelings: Collection[str]) -> tuple[int, int] | None:
    """How many of the reasons that were tapped are feelings, and of how many; None before there are five.

    >>> from datetime import date
    >>> of_feeling((LivedDay(date(2026, 11, n), False, in_the_way="fear") for n in range(1, 7)), {"fear"})
    (6, 6)
    """
    named = [one.in_the_way for one in days if one.in_the_way]
    return (sum(name in feelings for name in named), len(named)) if len(named) >= ENOUGH else None


def then_and_now(days: Iterable[LivedDay]) -> tuple[tuple[str, int, int], tuple[str, int, int]] | None:
    """What was in the way most in the earlier half of sixty days or more, and in the later; each of five on.

    >>> then_and_now([]) is None
    True
    """
    known = sorted(days, key=lambda one: one.day)
    if len(known) < THEN_AND_NOW:
        return None
    half = len(known) // 2
    before, now = most_in_the_way(known[:half]), most_in_the_way(known[half:])
    return (before, now) if before and now else None


def often_underlined(words: Iterable[str]) -> list[tuple[str, int]]:
    """What was underlined three times or more, as it was written last, the most often first.

    >>> often_underlined(["quiet", "Quiet", "tea", "quiet"])
    [('quiet', 3)]
    """
    kept = [word.strip() for word in words if word.strip()]
    told = {word.casefold(): word for word in kept}
    counted = Counter(word.casefold() for word in kept)
    return [(told[word], n) for word, n in counted.most_common() if n >= UNDERLINED]
