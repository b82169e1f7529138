"""A text as the numbers that a small model of the BERT family reads: small letters, pieces of words."""

import unicodedata
from collections.abc import Iterator, Mapping

BEGIN, END, UNKNOWN, FILL = "[CLS]", "[SEP]", "[UNK]", "[PAD]"
MOST, LONGEST_WORD = 128, 100
# Scripts that are written without gaps: each sign is a word.
_SIGNS = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2FA1F), (0xF900, 0xFAFF))


def vocabulary(text: str) -> dict[str, int]:
    """A piece a line, its number is its place. Empty when it is no such list.

    >>> vocabulary("[PAD]\\n[UNK]\\n[CLS]\\n[SEP]\\ntea")["tea"], vocabulary("tea")
    (4, {})
    """
    pieces = {piece: number for number, piece in enumerate(text.splitlines())}
    return pieces if {BEGIN, END, UNKNOWN, FILL} <= set(pieces) else {}


def numbers(text: str, known: Mapping[str, int]) -> list[int]:
    """At most 128, with the marks for begin and end.

    >>> known = vocabulary("[PAD]\\n[UNK]\\n[CLS]\\n[SEP]\\ntea\\n##pot\\n.\\ncafe")
    >>> numbers("Teapot. Café?", known)
    [2, 4, 5, 6, 7, 1, 3]
    """
    found = [known[piece] for word in words_in(text) for piece in pieces_of(word, known)]
    return [known[BEGIN], *found[: MOST - 2], known[END]]


def words_in(text: str) -> Iterator[str]:
    """Plain small letters without accents, every mark on its own.

    >>> list(words_in("I’m *so* tired,\\u200b 我累"))
    ['i', '’', 'm', '*', 'so', '*', 'tired', ',', '我', '累']
    """
    word = ""
    for sign in unicodedata.normalize("NFD", "".join(one.lower() for one in text)):
        kind = unicodedata.category(sign)
        if kind in ("Mn", "Cc", "Cf") and not sign.isspace():
            continue
        if not (sign.isspace() or _alone(sign, kind)):
            word += sign
            continue
        yield from filter(None, (word, sign.strip()))
        word = ""
    yield from filter(None, (word,))


def _alone(sign: str, kind: str) -> bool:
    mark = kind.startswith("P") or (sign.isascii() and not sign.isalnum())
    return mark or any(first <= ord(sign) <= last for first, last in _SIGNS)


def pieces_of(word: str, known: Mapping[str, int]) -> list[str]:
    """The longest known piece first, then what follows; one unknown where it does not come out even.

    >>> pieces_of("teapots", {"tea": 0, "##pot": 1, "##s": 2}), pieces_of("teas", {"tea": 0})
    (['tea', '##pot', '##s'], ['[UNK]'])
    """
    found: list[str] = []
    at = 0
    while at < len(word) <= LONGEST_WORD:
        before = "##" if at else ""
        ends = (end for end in range(len(word), at, -1) if before + word[at:end] in known)
        end = next(ends, 0)
        if not end:
            return [UNKNOWN]
        found.append(before + word[at:end])
        at = end
    return found or [UNKNOWN]
