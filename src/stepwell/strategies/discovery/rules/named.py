"""Whose names stand in a client's own lines: what is always written with a capital, and is no first word.

A guess on the careful side: a word taken for a name keeps a line where it is, and that is all it does.
"""

import calendar
import re
from collections import Counter
from collections.abc import Iterable, Iterator

ENOUGH, OFTEN = 40, 0.15
_WORD = re.compile(r"[^\W\d_]+")
_BEGINS = re.compile(r"(?:^|[.!?:;…\n]|[\"“„«(\[•-]\s?|[’']{2})\s*$")
_ACTS = re.compile(
    r"(?:[’']s\b|\s+(?:and|said|says|told|tells|asked|asks|thinks|thought|wants|wanted|called|calls|left|looked"
    r"|looks|laughed|laughs|shouted|shouts|hates|hated|loves|loved|helped|helps|hugged|smiled|wrote|texted)\b)"
)
_NOBODY = frozenset(
    """
    i he she it they we you who one this that these those there what everyone everybody everything somebody
    someone something nobody nothing people others all let here
    """.split()  # noqa: SIM905 - a list of words reads best as a text
) | {name.lower() for name in (*calendar.day_name, *calendar.month_name)}


def others_named(lines: Iterable[str]) -> frozenset[str]:
    """In a language that sets capitals all over, nothing can be told, and nothing is.

    >>> sorted(others_named(["I told Marta on Monday.", "Ben and I sat there. OK!", "I’m fine."]))
    ['Ben', 'Marta']
    >>> others_named(["Marta was marta."]), others_named(["Der Tag am See mit dem Hund und dem Ball. "] * 20)
    (frozenset(), frozenset())
    """
    names: set[str] = set()
    small: set[str] = set()
    inside: Counter[bool] = Counter()
    for word, first, acts in _words(lines):
        capital = word[0].isupper() and not (len(word) > 1 and word.isupper()) and word.lower() not in _NOBODY
        inside[capital] += not first
        small |= set() if word[0].isupper() else {word}
        names |= {word} if capital and (acts or not first) else set()
    all_over = inside.total() >= ENOUGH and inside[True] > OFTEN * inside.total()
    return frozenset() if all_over else frozenset(name for name in names if name.lower() not in small)


def _words(lines: Iterable[str]) -> Iterator[tuple[str, bool, bool]]:
    """Each word, whether a sentence begins with it, and whether it does what people do."""
    for line in lines:
        for found in _WORD.finditer(line):
            before = line[: found.start()][-4:]
            if before[-1:] in ("’", "'") and before[-2:-1].isalpha():
                continue
            yield found[0], bool(_BEGINS.search(before)), bool(_ACTS.match(line, found.end()))
