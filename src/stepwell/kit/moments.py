"""When and where, as people type them, made to stand in a sentence. The small words are English so far."""

import re
from collections.abc import Callable

from stepwell.kit.refusal import gettext_noop

AFTER, INSIDE = gettext_noop("after %(what)s"), gettext_noop("in %(where)s")
WHENS = {
    "after", "when", "whenever", "before", "while", "as", "on", "at", "in", "once", "with", "during", "right",
    "just", "each", "every", "between", "until", "by", "if",
}  # fmt: skip
WHERES = {
    "in", "at", "on", "by", "near", "under", "outside", "inside", "anywhere", "wherever", "next", "behind",
    "beside", "along", "from", "with", "around", "upstairs", "downstairs", "here", "there", "where", "before",
}  # fmt: skip
Translate = Callable[[str], str]


def after(cue: str, translate: Translate = gettext_noop) -> str:
    """
    >>> after("I brush my teeth"), after("When the kettle clicks."), after("")
    ('after I brush my teeth', 'when the kettle clicks', '')
    """
    return _led(cue, WHENS, translate(AFTER), "what")


def inside(place: str, translate: Translate = gettext_noop) -> str:
    """
    >>> inside("the desk."), inside("At the desk")
    ('in the desk', 'at the desk')
    """
    return _led(place, WHERES, translate(INSIDE), "where")


def moment(cue: str, place: str, translate: Translate = gettext_noop) -> str:
    """Either may be missing.

    >>> moment("the kettle clicks", "hall"), moment("", "by the door")
    ('after the kettle clicks, in hall', 'by the door')
    """
    return ", ".join(part for part in (after(cue, translate), inside(place, translate)) if part)


def small(words: str) -> str:
    """Without white space and full stops at the ends, a small letter first, but for "I" and short names."""
    plain = re.sub(r"[.,;]+(?=[\"”’)]*$)", "", " ".join(words.split()).strip(" .,;"))
    return plain if re.match(r"I\b|[A-Z]{2}", plain) else plain[:1].lower() + plain[1:]


def _led(words: str, known: set[str], lead: str, gap: str) -> str:
    """Words that begin with a small word of place or time stay; others get one."""
    plain = small(words)
    first = plain.split(" ", 1)[0].lower()
    return plain if first in known or not plain else lead % {gap: plain}
