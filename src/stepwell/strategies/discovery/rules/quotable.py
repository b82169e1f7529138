"""Which of a client's own lines may be brought back. Some never are, whatever a conversation asks for."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

OLD_ENOUGH, TOO_OLD, AROUND = timedelta(21), timedelta(75), timedelta(3)
LOW, MOST, LONGEST = 2, 3, 400


@dataclass(frozen=True)
class OwnLine:
    """Something the client wrote on a day; `about` is what got in the way then, if they said so."""

    day: date
    words: str = field(repr=False)
    about: str = ""


def quotable(
    lines: Iterable[OwnLine], today: date, worries: Callable[[str], bool], mood: int | None = None
) -> list[OwnLine]:
    """Newest first: old enough, short enough, not near a day that asked for the care card; none on a low day.

    >>> quotable([OwnLine(date(2026, 10, 1), "It was loud.")], date(2026, 11, 1), lambda text: False, mood=2)
    []
    """
    known = [line for line in lines if line.words.strip()]
    if mood is not None and mood <= LOW:
        return []
    heavy = [line.day for line in known if worries(line.words)]
    kept = [
        line
        for line in known
        if OLD_ENOUGH <= today - line.day <= TOO_OLD
        and len(line.words) <= LONGEST
        and not any(abs(line.day - day) <= AROUND for day in heavy)
    ]
    return sorted(kept, key=lambda line: line.day, reverse=True)


def beside(lines: Iterable[OwnLine], recent: Iterable[OwnLine]) -> tuple[OwnLine, OwnLine] | None:
    """Two lines about the same thing in the way, three weeks or more apart; the older one first."""
    for new in recent:
        for old in lines:
            if new.about and new.about == old.about and new.day - old.day >= OLD_ENOUGH:
                return old, new
    return None
