"""When a link is open, and what of the ticked things is shown."""

from collections.abc import Iterable
from datetime import datetime

from stepwell.ground.witness.facts import ShownLine, Tick, Ticked, WitnessFact

MONTHS = (1, 3, 6)
MARKS = (1, 5, 10, 20, 30, 50, 75, 100, 150, 200, 300, 400, 500, 750, 1000)


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


def mark_of(many: int) -> int:
    """The last mark that was reached. A count would tell each week; a mark that stands still tells nothing.

    >>> [mark_of(n) for n in (0, 1, 4, 5, 59, 5000)]
    [0, 1, 1, 5, 50, 1000]
    """
    return max((mark for mark in MARKS if mark <= many), default=0)


def shows_more(before: Ticked, after: Ticked) -> bool:
    """Whether anything would be read that is not read already.

    >>> ask, both = Ticked(frozenset({Tick.ASK})), Ticked(frozenset({Tick.ASK, Tick.WORDS}), "Tea helps.")
    >>> shows_more(ask, both), shows_more(both, ask), shows_more(both, both)
    (True, False, False)
    """
    other_words = Tick.WORDS in after.ticks and after.words != before.words
    return bool(after.ticks - before.ticks or set(after.found) - set(before.found) or other_words)
