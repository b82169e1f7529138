"""Which one thing more is asked on a day, and what it says in the columns of the days."""

from collections.abc import Collection, Mapping
from datetime import date

from stepwell.strategies.discovery.facts.wonder import WONDERS

LEVELS = {"low": 1.0, "middle": 2.0, "high": 3.0}
# Column of the days, what the diary calls it, and the number of each word.
COLUMNS: tuple[tuple[str, str, Mapping[str, float]], ...] = (
    ("home", "where", {"home": 1.0, "work": 0.0, "out": 0.0}),
    ("alone", "company", {"alone": 1.0, "near": 0.0}),
    ("energy", "energy", LEVELS),
    ("sleep", "sleep", {"fine": 1.0, "short": 0.0}),
    ("ready", "ready", LEVELS),
)


def asked_on(day: date, wonders: Collection[str]) -> str:
    """The one thing that is asked of a day, each in its turn; "" for who wonders about none.

    >>> monday = date(2026, 11, 23)
    >>> [asked_on(monday.replace(day=n), {"sleep", "place"}) for n in (23, 24, 25)]
    ['where', 'sleep', 'where']
    >>> asked_on(monday, ())
    ''
    """
    known = sorted(WONDERS[one] for one in set(wonders) if one in WONDERS)
    return known[day.toordinal() % len(known)] if known else ""


def told(asides: Mapping[str, str]) -> dict[str, float]:
    """What was tapped beside a day, in columns; what was not tapped is in none.

    >>> told({"where": "out", "sleep": "", "energy": "middle"})
    {'home': 0.0, 'energy': 2.0}
    """
    return {column: numbers[asides[name]] for column, name, numbers in COLUMNS if asides.get(name) in numbers}
