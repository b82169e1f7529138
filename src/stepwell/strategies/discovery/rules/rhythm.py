"""When a conversation may be offered by itself: at most once a day and on two days of any seven."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from hashlib import sha256

APART, SAME = 3, 3


def offers_on(seed: str, day: date) -> bool:
    """The same two weekdays for one client, so that no row has to remember what was shown.

    >>> week = [date(2026, 11, n) for n in range(23, 30)]
    >>> sum(offers_on("a", day) for day in week)
    2
    """
    first = sha256(seed.encode()).digest()[0] % 7
    return day.weekday() in (first, (first + APART) % 7)


def the_same(sentences: Iterable[str]) -> str:
    """A sentence that three conversations led to, in its newest wording; "" when there is none.

    >>> the_same(["I wait for calm.", "I  wait for calm", "Tea helps.", "i wait for calm."])
    'I wait for calm.'
    >>> the_same(["I wait for calm."] * 2), the_same([""] * 9)
    ('', '')
    """
    newest: dict[str, str] = {}
    count: Counter[str] = Counter()
    for sentence in sentences:
        plain = " ".join(sentence.casefold().strip(" .!?…").split())
        newest.setdefault(plain, sentence)
        count[plain] += bool(plain)
    return next((newest[plain] for plain, often in count.items() if often >= SAME), "")
