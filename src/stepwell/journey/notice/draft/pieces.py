"""A text in pieces: what links to a line, what is quoted, and the rest."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stepwell.ground.language_model.rules.quotes import places

_PARTS = re.compile(r"(“[^“”]*”|\[\d{1,2}\])")


@dataclass(frozen=True)
class Piece:
    """`line` is the number of the line that it leads to, 0 for none; `quoted`: somebody's exact words."""

    say: str
    line: int = 0
    quoted: bool = False


def pieces(text: str, lines: Mapping[int, str]) -> tuple[Piece, ...]:
    """A quote leads to the line that is named after it.

    >>> [(one.say, one.line) for one in pieces("“The bus” [2]. So?", {1: "The bus.", 2: "The bus was full."})]
    [('“The bus”', 2), (' ', 0), ('[2]', 2), ('. So?', 0)]
    """
    parts = [part for part in _PARTS.split(text) if part]
    return tuple(_piece(part, parts[at + 1 :], lines) for at, part in enumerate(parts))


def _piece(part: str, after: Iterable[str], lines: Mapping[int, str]) -> Piece:
    if not _PARTS.fullmatch(part):
        return Piece(part)
    if not part.startswith("“"):
        return Piece(part, _number(part) if _number(part) in lines else 0)
    named = [_number(one) for one in after if one.startswith("[") and _PARTS.fullmatch(one)]
    there = (n for n in (*named, *lines) if places(part[1:-1], lines.get(n, "")))
    return Piece(part, next(there, 0), quoted=True)


def _number(part: str) -> int:
    return int(part[1:-1])


def marked(words: str, quotes: Iterable[str]) -> tuple[Piece, ...]:
    """A line, with the parts of it that were quoted.

    >>> [(one.say, one.quoted) for one in marked("The bus was full.", ["bus was"])]
    [('The ', False), ('bus was', True), (' full.', False)]
    """
    found = sorted((at, at + len(quote)) for quote in set(quotes) for at in places(quote, words)[:1])
    told, here = [], 0
    for start, end in found:
        if start >= here:
            told += [Piece(words[here:start]), Piece(words[start:end], quoted=True)]
            here = end
    return tuple(one for one in (*told, Piece(words[here:])) if one.say)
