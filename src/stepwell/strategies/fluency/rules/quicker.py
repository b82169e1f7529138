"""How a practice gets quicker from session to session, as celeration."""

from collections.abc import Iterable
from datetime import date
from math import log10
from statistics import linear_regression, median

ENOUGH = 3
SHORTEST = 0.1
A_MINUTE = 60.0


def per_minute(seconds: float) -> float:
    """How often something that takes so many seconds could happen in a minute.

    >>> per_minute(12)
    5.0
    """
    return A_MINUTE / max(seconds, SHORTEST)


def celeration(speeds: Iterable[tuple[date, float]]) -> float | None:
    """By what the speed multiplies in a week: 1.5 is half as quick again, 1 the same, 0.5 half as quick.

    Speeds are above 0 and all in one unit: times a minute, or 1 / seconds; the unit drops out. Of each
    day the median counts. The line is least squares through the logarithms, as on a standard celeration
    chart (Pennypacker, Gutierrez & Lindsley 2003, Handbook of the Standard Celeration Chart; White &
    Haring 1980, Exceptional Teaching). None before there are three days: two points are no trend.

    >>> weekly = [(date(2026, 11, 2), 2.0), (date(2026, 11, 9), 3.0), (date(2026, 11, 16), 4.5)]
    >>> round(celeration(weekly), 3)
    1.5
    >>> celeration(weekly[:2]) is None
    True
    """
    days: dict[date, list[float]] = {}
    for day, speed in speeds:
        if speed > 0:
            days.setdefault(day, []).append(speed)
    if len(days) < ENOUGH:
        return None
    weeks = [day.toordinal() / 7 for day in days]
    slope = linear_regression(weeks, [log10(median(same)) for same in days.values()]).slope
    return float(10**slope)
