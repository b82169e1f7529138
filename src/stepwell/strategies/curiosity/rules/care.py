"""What a named reason asks of others: a look by the therapist, or that nobody else learns of it."""

import re
from collections.abc import Iterable
from datetime import date
from itertools import pairwise

from stepwell.ground.diary.facts import History

WORSE, LOW, WATCHED = "made_worse", "low_mood", "watched"
Named = tuple[date, str]
_SOMEBODY = r"(?:he|she|they|somebody|someone|my \w+|partner|husband|wife|boyfriend|girlfriend|mother|father)"
_LOOKS = (
    r"(?:watch|track|follow|monitor|control|check|read|look|spie|spy|search)\w*"
    r"|go(?:es)? through|find(?:s)? out|get(?:s)? (?:angry|mad)"
)
_HINT = re.compile(
    rf"\b{_SOMEBODY} (?:also |always |often |sometimes |will |would |can |might )*(?:{_LOOKS})\b"
    r"|\b(?:watched|followed|tracked|monitored|controlled|spied on)\b"
    r"|\b(?:not allowed|won.t let me|(?:doesn|don).t let me|afraid of (?:him|her|my))\b",
    re.IGNORECASE,
)


def hints(text: str) -> bool:
    """Whether words may mean that somebody watches or controls. A courtesy: what it overlooks is not safe.

    >>> hints("My partner reads my phone."), hints("I am not allowed to."), hints("I watched a film.")
    (True, True, False)
    """
    found = _HINT.search(text.replace("’", "'"))
    return bool(found) and not re.search(r"\bI (?:\w+ )?watched\b", text)


def named(histories: Iterable[History]) -> set[Named]:
    """The days on which a reason was noted, of all practices together."""
    entries = (entry for one in histories for entry in one.entries.values())
    return {(entry.day, entry.in_the_way) for entry in entries if entry.in_the_way}


def worse(known: Iterable[Named], since: date) -> int:
    """On how many days from this one on somebody noted that it made them feel worse.

    >>> first, second = date(2026, 11, 2), date(2026, 11, 3)
    >>> worse({(first, WORSE), (second, LOW)}, first), worse({(first, WORSE)}, second)
    (1, 0)
    """
    return len({day for day, reason in known if reason == WORSE and day >= since})


def low_in_a_row(known: Iterable[Named], since: date) -> bool:
    """Whether two days with a reason, one after the other, were too low or too tired, the second since then.

    >>> first, second, third = (date(2026, 11, day) for day in (2, 3, 5))
    >>> low = {(first, LOW), (second, LOW), (third, "forgot")}
    >>> low_in_a_row(low, first), low_in_a_row(low, third), low_in_a_row({(first, LOW), (third, LOW)}, third)
    (True, False, True)
    >>> low_in_a_row({(first, LOW), (second, "forgot"), (third, LOW)}, first)
    False
    """
    days: dict[date, set[str]] = {}
    for day, reason in known:
        days.setdefault(day, set()).add(reason)
    lined = sorted(days.items())
    return any(former == said == {LOW} and day >= since for (_, former), (day, said) in pairwise(lined))


def again(reason: str, day: date, known: Iterable[Named]) -> bool:
    """Whether the reason that was named last before this day was the same.

    >>> first, second = date(2026, 11, 2), date(2026, 11, 3)
    >>> again("forgot", second, {(first, "forgot")}), again("forgot", first, {(first, "forgot")})
    (True, False)
    """
    before = [one for one in known if one[0] < day]
    last = max((one[0] for one in before), default=None)
    return (last, reason) in before
