"""What a named reason asks of others: a look by the therapist, or that nobody else learns of it."""

import re
from collections.abc import Iterable
from datetime import date

from stepwell.ground.diary.facts import History

WORSE, LOW, WATCHED = "made_worse", "low_mood", "watched"
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


def worse(histories: Iterable[History], since: date) -> int:
    """How often somebody noted from this day on that it made them feel worse."""
    entries = [entry for one in histories for entry in one.entries.values()]
    return sum(entry.in_the_way == WORSE and entry.day >= since for entry in entries)


def low_in_a_row(histories: Iterable[History]) -> bool:
    """Whether the last two days with a reason, of all practices together, were days too low or too tired."""
    named = {e.day: e.in_the_way for one in histories for e in one.entries.values() if e.in_the_way}
    return [named[day] for day in sorted(named)][-2:] == [LOW, LOW]


def again(reason: str, day: date, histories: Iterable[History]) -> bool:
    """Whether the reason that was named last before this day was the same."""
    named = {
        e.day: e.in_the_way for one in histories for e in one.entries.values() if e.in_the_way and e.day < day
    }
    return bool(named) and named[max(named)] == reason
