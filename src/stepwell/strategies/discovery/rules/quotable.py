"""Which of a client's own lines may be brought back. Some never are, whatever a page asks for."""

import re
from collections.abc import Collection, Iterable
from datetime import timedelta

from stepwell.strategies.discovery.facts.echo import Limits, OwnLine
from stepwell.strategies.discovery.rules.named import others_named

OLD_ENOUGH, TOO_OLD, AROUND = timedelta(21), timedelta(75), timedelta(3)
LOW, MOST, LONGEST = 2, 3, 400
# What may have been a loss, or a place where somebody watches: the client brings it back, we do not.
HEAVY = frozenset({"life_event", "no_privacy", "made_worse"})
# Words that stand where somebody was lost or hurt: they keep a line away, and nothing else is made of them.
_LOSS = re.compile(
    r"\b(?:died|dying|dead|death|funeral|buried|grave|passed away|lost (?:him|her|them|the baby)|miscarriage"
    r"|hospital|hospice|cancer|anniversary of|abused?|raped?|beat me|hit me|divorced?|broke up)\b",
    re.IGNORECASE,
)


def may_come_back(
    lines: Iterable[OwnLine], limits: Limits, old_enough: timedelta = OLD_ENOUGH
) -> list[OwnLine]:
    """Newest first: old enough, short enough, not put away, not of a low or heavy day, naming nobody.

    A day that asked for the care card keeps everything within three days of it away.

    >>> from datetime import date
    >>> limits = Limits(date(2026, 11, 1), lambda text: False, ["Bo"])
    >>> may_come_back([OwnLine(date(2026, 9, 1), "bo said so.")], limits)
    []
    """
    known = [line for line in lines if line.words.strip()]
    names = {*limits.names, *others_named(line.words for line in known)}
    heavy = {*limits.heavy, *(line.day for line in known if limits.worries(line.words))}
    kept = [
        line
        for line in known
        if limits.today - line.day >= old_enough
        and len(line.words) <= LONGEST
        and not (line.low or line.away or line.about in HEAVY)
        and not (_LOSS.search(line.words) or names_one_of(names, line.words))
        and not any(abs(line.day - day) <= AROUND for day in heavy)
    ]
    return sorted(kept, key=lambda line: line.day, reverse=True)


def quotable(lines: Iterable[OwnLine], limits: Limits, mood: int | None = None) -> list[OwnLine]:
    """For a conversation that speaks of the last weeks: none on a low day, and none too old.

    >>> from datetime import date
    >>> calm = Limits(date(2026, 11, 1), lambda text: False)
    >>> [len(quotable([OwnLine(date(2026, 10, 1), "It was loud.")], calm, mood)) for mood in (2, 3)]
    [0, 1]
    """
    if mood is not None and mood <= LOW:
        return []
    calm = may_come_back(lines, limits)
    return [line for line in calm if limits.today - line.day <= TOO_OLD]


def names_one_of(names: Collection[str], words: str) -> bool:
    """
    >>> names_one_of(["Sam"], "I saw SAM."), names_one_of(["Sam"], "The same."), names_one_of([""], "x")
    (True, False, False)
    """
    known = "|".join(re.escape(name.strip()) for name in names if name.strip())
    return bool(known) and bool(re.search(rf"(?<!\w)(?:{known})(?!\w)", words, re.IGNORECASE))
