"""When a link is open, and what of the ticked things is shown."""

from collections.abc import Iterable
from datetime import datetime

from stepwell.ground.witness.facts import ShownLine, Tick, Ticked, WitnessFact

MONTHS = (1, 3, 6)


def is_open(one: WitnessFact, now: datetime) -> bool:
    """Neither ended by the client nor out of time."""
    return one.ended_at is None and now < one.expires_at


def may_renew(one: WitnessFact, now: datetime) -> bool:
    """What is held stays as it was, whatever happens."""
    return is_open(one, now) and one.held_at is None


def only_ticked(lines: Iterable[ShownLine], ticked: Ticked) -> tuple[ShownLine, ...]:
    """The ticked lines that have something to say, in the order of the ticks and of nothing else.

    >>> both = ShownLine(Tick.WEEKS, "Two weeks."), ShownLine(Tick.ASK, "Ask me.")
    >>> [line.words for line in only_ticked(both, Ticked(frozenset({Tick.ASK})))]
    ['Ask me.']
    """
    order = list(Tick)
    kept = [line for line in lines if line.kind in ticked.ticks and line.words.strip()]
    return tuple(sorted(kept, key=lambda line: order.index(line.kind)))
