"""Which own lines may be held beside a new one, and in which order."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from stepwell.strategies.discovery.facts.echo import Candidate, Limits, OwnLine, Why
from stepwell.strategies.discovery.rules.quotable import OLD_ENOUGH, may_come_back

MOST, NEW_ENOUGH, KEEPS, COMPARED = 3, timedelta(14), 3, 200
A_MONTH, NEAR_IT = timedelta(30), timedelta(2)
EDGES = ".,;:!?…\"'“”‘’()[]-–— "


def recent(lines: Iterable[OwnLine], limits: Limits) -> list[OwnLine]:
    """Lines of the last two weeks that others may be held beside, the newest first."""
    calm = may_come_back(lines, limits, old_enough=timedelta(0))
    return [line for line in calm if limits.today - line.day <= NEW_ENOUGH]


def candidates(anchor: OwnLine, lines: Iterable[OwnLine], limits: Limits) -> tuple[Candidate, ...]:
    """At most three: an underlined word in both, else the same thing in the way. Put back comes last."""
    old = may_come_back(lines, limits)
    found = [
        Candidate(line, why)
        for line in old
        if anchor.day - line.day >= OLD_ENOUGH and (why := joins(anchor, line))
    ]
    return tuple(_each_once(sorted(found, key=_first), anchor.words))[:MOST]


def of_the_same_kind(anchor: OwnLine, lines: Iterable[OwnLine], limits: Limits) -> list[OwnLine]:
    """Older lines that answer what the new one answers: what was in the way, or how it went. Newest first."""
    old = may_come_back(lines, limits)
    alike = (
        line for line in old if anchor.day - line.day >= OLD_ENOUGH and bool(line.about) == bool(anchor.about)
    )
    return [one.line for one in _each_once((Candidate(line, Why.NEAR) for line in alike), anchor.words)][
        :COMPARED
    ]


def nearest_first(old: Sequence[OwnLine], order: Iterable[int]) -> tuple[Candidate, ...]:
    """At most three, in this order of their places; what was put back comes after what was not.

    >>> from datetime import date
    >>> day = date(2026, 9, 1)
    >>> old = [OwnLine(day, "A"), OwnLine(day, "B", put_back=1), OwnLine(day, "C")]
    >>> [one.line.words for one in nearest_first(old, [1, 2, 0])]
    ['C', 'A', 'B']
    """
    found = [Candidate(old[at], Why.NEAR) for at in order]
    return tuple(sorted(found, key=lambda one: one.line.put_back))[:MOST]


def _each_once(found: Iterable[Candidate], already: str) -> Iterator[Candidate]:
    """A sentence that was written twice, or is the new one itself, tells nothing beside it."""
    said = {plain(already)}
    for one in found:
        if plain(one.line.words) not in said:
            said.add(plain(one.line.words))
            yield one


def joins(new: OwnLine, old: OwnLine) -> Why | None:
    """
    >>> from datetime import date
    >>> day = date(2026, 11, 1)
    >>> joins(OwnLine(day, "So loud.", marked=("Loud",)), OwnLine(day, "Loud!", marked=("loud!",)))
    <Why.UNDERLINED: 'underlined'>
    >>> joins(OwnLine(day, "No.", about="fear"), OwnLine(day, "Not today.", about="fear"))
    <Why.SAME: 'same'>
    >>> joins(OwnLine(day, "No."), OwnLine(day, "No."))
    """
    if {plain(one) for one in new.marked} & {plain(one) for one in old.marked}:
        return Why.UNDERLINED
    return Why.SAME if new.about and new.about == old.about else None


def _first(one: Candidate) -> tuple[int, bool, int]:
    return one.line.put_back, one.why is not Why.UNDERLINED, -one.line.day.toordinal()


def a_month_ago(lines: Iterable[OwnLine], limits: Limits) -> tuple[OwnLine, ...]:
    """What was written about a month ago, for somebody who asks."""
    return tuple(
        line for line in may_come_back(lines, limits) if abs(limits.today - line.day - A_MONTH) <= NEAR_IT
    )[:MOST]


def underlined(marked: Mapping[Any, Iterable[str]]) -> list[tuple[str, int]]:
    """Words that were underlined in three lines or more, in their newest spelling, the most first.

    >>> underlined({1: ["loud"], 2: ["Loud,"], 3: ["LOUD"], 4: ["rain"]})
    [('LOUD', 3)]
    """
    spelled: dict[str, str] = {}
    count: Counter[str] = Counter()
    for words in marked.values():
        for word in {plain(one): one for one in words}.items():
            spelled[word[0]] = word[1].strip(EDGES)
            count[word[0]] += 1
    kept = [(spelled[word], often) for word, often in count.items() if often >= KEEPS and word]
    return sorted(kept, key=lambda one: (-one[1], one[0]))


def plain(words: str) -> str:
    """As two spellings of the same are compared.

    >>> plain(" Loud,  and LOUDER! ")
    'loud, and louder'
    """
    return " ".join(words.casefold().split()).strip(EDGES)
