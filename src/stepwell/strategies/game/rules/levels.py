"""Levels by meaning. Two people agree on them; none is ever counted out, and none is ever lost."""

from collections.abc import Iterable

from stepwell.strategies.game.facts import Level, LevelFact

ORDER = tuple(Level)


def level_of(known: Iterable[LevelFact], practice: str) -> Level | None:
    """The highest that was ever agreed.

    >>> level_of([], "tea") is None
    True
    """
    agreed = [one.level for one in known if one.practice == practice]
    return max(agreed, key=ORDER.index, default=None)


def next_level(level: Level | None) -> Level | None:
    """What comes next; after "own" there is nothing more to ask.

    >>> next_level(None), next_level(Level.DO), next_level(Level.OWN)
    (<Level.NOTICE: 'notice'>, <Level.USE: 'use'>, None)
    """
    at = -1 if level is None else ORDER.index(level)
    return ORDER[at + 1] if at + 1 < len(ORDER) else None
