"""Own words, exactly: which can be tapped, what a span of them says, and sentences with them in place."""

import re
from collections.abc import Mapping

from stepwell.strategies.discovery.facts.state import Piece

# Written out, so that a phone parts words in the same places: its own idea of a gap differs from ours.
GAPS = " \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
_WORD = re.compile(f"[^{GAPS}]+")
_SLOT = re.compile(r"\{([a-z0-9_]+)\}")


def words_in(text: str) -> tuple[str, ...]:
    """What can be tapped, one by one.

    >>> words_in("It was loud,  and I\\nleft.")
    ('It', 'was', 'loud,', 'and', 'I', 'left.')
    """
    return tuple(_WORD.findall(text))


def span_of(text: str, first: int, last: int) -> str:
    """Everything from one tapped word to another, as it stands; the whole when nothing fits.

    >>> span_of("It was loud, and I left.", 1, 2), span_of("It was loud", 7, 2), span_of(" Loud. ", -1, -1)
    ('was loud,', 'It was loud', 'Loud.')
    """
    places = [match.span() for match in _WORD.finditer(text)]
    if not places:
        return ""
    if not 0 <= first <= last < len(places):
        first, last = 0, len(places) - 1
    return text[places[first][0] : places[last][1]]


def slots_in(say: str) -> tuple[str, ...]:
    """
    >>> slots_in("“{words}”, and {words} again. {believe}")
    ('words', 'believe')
    """
    return tuple(dict.fromkeys(_SLOT.findall(say)))


def filled(say: str, values: Mapping[str, str]) -> tuple[Piece, ...]:
    """The sentence in pieces. What was put in is never read for slots again; an unknown slot stays out.

    >>> [(piece.text, piece.own) for piece in filled("You said {w}.", {"w": "so {x}"})]
    [('You said ', False), ('so {x}', True), ('.', False)]
    """
    parts = _SLOT.split(say)
    found = [Piece(values.get(part, ""), own=True) if n % 2 else Piece(part) for n, part in enumerate(parts)]
    return tuple(piece for piece in found if piece.text)
