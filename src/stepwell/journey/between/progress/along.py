"""What has grown, as a phone takes it along: numbers and our own sentences, and no words of anybody."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from stepwell.ground.people.facts import PairFact
from stepwell.journey.between.progress.cards import lived
from stepwell.strategies.game.cards.play import play_card
from stepwell.strategies.game.cards.week import brightest
from stepwell.strategies.game.facts import Element
from stepwell.strategies.game.rules.week import WEEK, goal_of, monday_of

SEVEN = [timedelta(n) for n in range(7)]


def grown_along(pairs: Iterable[PairFact], today: date) -> dict[str, Any]:
    """`days` are those of this week, `aims` the goals of this week and the next: a phone may stay away.

    A part that is switched off is not in it.
    """
    agree, grown, recent = lived(pairs, today)
    card, monday = play_card(agree, grown, recent, today), monday_of(today)
    goals = agree.goals if Element.GOAL in agree.shown else ()
    return {
        "days": {day.isoformat(): brightest(recent, day, today) for day in (monday + n for n in SEVEN)},
        "aims": {day.isoformat(): goal_of(goals, day) for day in (monday, monday + WEEK)},
        "noted_on": grown.noted[-1].isoformat() if grown.noted else "",
        "best": card.week.best,
        "points": _points(card.points) if card.points else None,
        "levels": [_plain(one, "practice", "level", "say", "next", "asks", "marks") for one in card.levels],
        "holds": [_plain(one, "practice", "name", "say", "stones") for one in card.holds],
    }


def _points(card: Any) -> dict[str, Any]:
    told = _plain(card, "total", "said", "earlier")
    rules = [{"say": str(row.say), "times": row.times, "points": row.points} for row in card.by_rule]
    return told | {"rules": rules, "days": [row._asdict() for row in card.days]}


def _plain(card: Any, *names: str) -> dict[str, Any]:
    return {name: _as_told(getattr(card, name)) for name in names}


def _as_told(value: Any) -> Any:
    return value if isinstance(value, int | tuple) else str(value)
