"""When counting is kinder left off, and what is on."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from stepwell.strategies.game.facts import Caution, Element, PlayFact

PRESSURE, LIKE_IT, TWICE = "pressure", frozenset({"shame", "made_worse"}), 2
LATELY = timedelta(weeks=8)
Switched = tuple[Element, bool, datetime]


def pressed(reasons: Iterable[str]) -> bool:
    """Whether what got in the way was pressure, or more than once what goes with it.

    >>> pressed(["shame", "no_time"]), pressed(iter(["shame", "", "made_worse"])), pressed(["pressure"])
    (False, True, True)
    """
    said = list(reasons)
    return PRESSURE in said or sum(one in LIKE_IT for one in said) >= TWICE


def on_to_begin_with(cautions: Iterable[Caution], under_pressure: bool) -> frozenset[Element]:
    """What is ticked before anybody chooses: nothing where counting could pull the wrong way.

    >>> [len(on_to_begin_with(*asked)) for asked in (([], False), ([Caution.EATING], False), ([], True))]
    [4, 0, 0]
    """
    return frozenset() if under_pressure or any(True for _ in cautions) else frozenset(Element)


def shown(play: PlayFact | None, switches: Iterable[Switched]) -> frozenset[Element]:
    """What is on: as agreed, and as the client switched it since. The newest word about each counts.

    >>> from datetime import UTC
    >>> shown(None, [(Element.GOAL, True, datetime(2026, 11, 2, tzinfo=UTC))])
    frozenset()
    """
    if play is None:
        return frozenset()
    on = set(play.elements)
    for element, is_on, at in sorted(switches, key=lambda one: one[2]):
        if at >= play.made_at:
            (on.add if is_on else on.discard)(element)
    return frozenset(on)
