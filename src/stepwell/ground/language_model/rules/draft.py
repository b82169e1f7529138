"""A draft for a therapist: each sentence names the shared lines it rests on, each quote is exact."""

import re
from collections.abc import Iterable, Mapping

from stepwell.ground.language_model.facts import Line
from stepwell.ground.language_model.rules.closed import BEYOND, NUMBERS, SELF
from stepwell.ground.language_model.rules.plain import is_plain_draft
from stepwell.ground.language_model.rules.quotes import (
    around,
    is_fair,
    long_enough,
    places,
    quotes_in,
    words_of,
)
from stepwell.ground.language_model.rules.reflection import Worries

MOST_WORDS, MOST_SENTENCES = 120, 6
_REF = re.compile(r"\[(\d{1,2})\]")
_STOP = re.compile(r"(?<=[.?])(?:\s*\[\d{1,2}\])*(?=\s|$)")
_HIDDEN = re.compile(r"“[^“”]*”")


def faults(draft: str, lines: Iterable[Line], worries: Worries) -> list[str]:
    """In one word each; none means that a therapist may see it, marked as a draft.

    >>> faults("“The bus was full” stands here [1].", [Line(1, "The bus was full.")], lambda text: False)
    []
    >>> faults("The client is avoidant [1]. It rained.", [Line(1, "The bus was full.")], lambda text: False)
    ['words', 'quote', 'lines']
    """
    known = {line.n: line.words for line in lines}
    frame, parts = around(_REF.sub(" ", draft)), sentences(draft)
    own = words_of(frame)
    found = {
        "long": len(own) > MOST_WORDS or len(parts) > MOST_SENTENCES,
        "marks": not is_plain_draft(around(draft), draft) or bool(set("[]") & set(frame)),
        "self": any(word.split("'")[0] in SELF for word in own),
        "number": any(word in NUMBERS or any(sign.isdigit() for sign in word) for word in own),
        "words": any(word in BEYOND or word.split("'")[0] in BEYOND for word in own),
        "quote": not quotes_in(draft) or not all(_fair(part, known) for part in parts),
        "lines": not parts or not all(_rests(part, known) for part in parts),
        "worry": any(worries(text) for text in (draft, *known.values())),
    }
    return [name for name, wrong in found.items() if wrong]


def first_amiss(note: str, lines: Mapping[int, str]) -> str:
    """What a person wrote over a draft: the first quote that stands in no line, or number of none; else "".

    >>> lines = {1: "The bus was full."}
    >>> first_amiss("She said “the bus was late” [1].", lines), first_amiss("It rained [2].", lines)
    ('“the bus was late”', '[2]')
    >>> first_amiss("“The bus was full” [1]. To be asked about.", lines)
    ''
    """
    wrong = [f"[{n}]" for n in sorted(named(note)) if n not in lines]
    quotes = [q for q in quotes_in(note) if not any(places(q.strip(), line) for line in lines.values())]
    return next(iter([f"“{quote}”" for quote in quotes] + wrong), "")


def sentences(draft: str) -> list[str]:
    """Each with the numbers that follow it; a stop within a quote ends nothing.

    >>> sentences("“It rained. A lot” [1]. And then? [2]")
    ['“It rained. A lot” [1].', 'And then? [2]']
    """
    hidden = _HIDDEN.sub(lambda quote: "q" * len(quote[0]), draft)
    ends = [match.end() for match in _STOP.finditer(hidden)]
    starts = [0, *ends]
    parts = [draft[a:b].strip() for a, b in zip(starts, [*ends, len(draft)], strict=True)]
    return [part for part in parts if part]


def named(part: str) -> set[int]:
    return {int(n) for n in _REF.findall(_HIDDEN.sub(" ", part))}


def _rests(part: str, known: dict[int, str]) -> bool:
    """On one line at least, and on none that is not there."""
    return bool(named(part)) and named(part) <= set(known)


def _fair(part: str, known: dict[int, str]) -> bool:
    """Each quote stands in one of the lines that its sentence names."""
    lines = [known[n] for n in named(part) if n in known]
    return all(any(long_enough(q, one) and is_fair(q, one) for one in lines) for q in quotes_in(part))
