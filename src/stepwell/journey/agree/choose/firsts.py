"""What lies on top of the shelf: near what runs now, what is agreed on most, and what is easy to begin with.

Only what both know goes into it: agreements, and what practices are for. Nothing from a diary.
"""

from collections.abc import Collection, Iterable, Mapping

from stepwell.ground.library.facts import HELPS_WITH, Energy, Kind, PracticeFact, Where, WhoStarts
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.curiosity.rules.swap import three_others

Practices = tuple[PracticeFact, ...]
FEW, ALL = 3, 6


def most_agreed(among: Iterable[PracticeFact], often: Mapping[str, int], had: Collection[str]) -> Practices:
    """The few that more than one client agreed on, most often first. `had` is what this client has had.

    One alone is no choice.
    """
    known = [one for one in among if often.get(one.slug, 0) > 1 and one.slug not in had and _for_days(one)]
    few = sorted(known, key=lambda one: (-often[one.slug], one.name))[:FEW]
    return tuple(few) if len(few) > 1 else ()


def easy(among: Iterable[PracticeFact], had: Collection[str], most: int) -> Practices:
    """Little energy, anywhere, alone: the shortest for each need, so that the few are for different needs."""
    light = [one for one in among if one.slug not in had and _for_days(one) and _is_easy(one)]
    light.sort(key=lambda one: (one.sizes[0].seconds, one.name))
    first: dict[str, PracticeFact] = {}
    for one in light:
        first.setdefault(next(iter(one.helps_with), ""), one)
    return tuple(first[need] for need in HELPS_WITH if need in first)[:most]


def near(last: PlanFact | None, among: Practices, had: Collection[str]) -> Practices:
    """Three others for the same need as what runs now, or ran last."""
    if last is None:
        return ()
    need = set(last.practice.helps_with)
    others = three_others(last.practice, among, had=had)
    return tuple(one for one in others if need & set(one.helps_with) and one.slug not in had)


def _for_days(one: PracticeFact) -> bool:
    return one.kind is Kind.PRACTICE and bool(one.sizes)


def _is_easy(one: PracticeFact) -> bool:
    return (one.energy, one.place, one.who_starts) == (Energy.LOW, Where.ANYWHERE, WhoStarts.CLIENT)
