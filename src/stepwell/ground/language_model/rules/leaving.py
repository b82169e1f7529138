"""Which lines may leave the house: none that says who somebody is."""

import re
from collections.abc import Iterable

from stepwell.ground.language_model.rules.quotes import words_of

_MAIL = re.compile(r"\S@\S")
_LONG_NUMBER = re.compile(r"(?:\d[\s./()–-]*){6,}")
_DATE = re.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\b\d{1,2}\S{0,2}\s+[^\W\d]+,?\s+\d{4}\b|\b[^\W\d]+\s+\d{1,2},?\s+\d{4}\b"
)


def tells_who(line: str, names: Iterable[str]) -> bool:
    """One of these names in any case, an address, a long number, or a whole date.

    >>> tells_who("I told ana.", ["Ana"]), tells_who("A banana.", ["Ana"]), tells_who("It rained.", [""])
    (True, False, False)
    >>> [tells_who(line, []) for line in ("me@home", "0151 2345 67", "born 3 May 1990", "1990-05-03")]
    [True, True, True, True]
    >>> [tells_who(line, []) for line in ("At 7:30, for 20 minutes.", "Since 2004.", "4 of 7 days")]
    [False, False, False]
    """
    if _MAIL.search(line) or _LONG_NUMBER.search(line) or _DATE.search(line):
        return True
    said = set(words_of(line))
    return any({word, f"{word}'s"} & said for name in names for word in words_of(name))
