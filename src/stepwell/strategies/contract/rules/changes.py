"""What is different between two versions, in the order in which people read it."""

from collections.abc import Callable
from dataclasses import dataclass

from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.contract.facts import CONSEQUENCES, TREATS, WITNESS, Chosen, Terms

Translate = Callable[[str], str]
LABELS: dict[str, str] = {
    "practice": gettext_noop("Practice"),
    "doing": gettext_noop("What"),
    "cue": gettext_noop("When"),
    "days": gettext_noop("Days of 7"),
    "place": gettext_noop("Where"),
    "size": gettext_noop("Size"),
    "first_look": gettext_noop("First look"),
    "treat": gettext_noop("Treat"),
    "consequence": gettext_noop("If the week stays quiet"),
    "witness": gettext_noop("For somebody else?"),
    "language": gettext_noop("Language"),
    "play": gettext_noop("What counts"),
    "rewards": gettext_noop("To look forward to"),
    "messages": gettext_noop("Messages a day, at most"),
}


@dataclass(frozen=True)
class Change:
    """`what` is a message id; `before` and `after` are shown as they are, "" for nothing."""

    what: str
    before: str
    after: str


def changes(before: Terms, after: Terms, translate: Translate = gettext_noop) -> tuple[Change, ...]:
    """Every part that differs.

    >>> from dataclasses import replace
    >>> from datetime import date
    >>> old = Terms("Breath", "breathe out", "after tea", 4, "at home", "S", date(2026, 11, 26))
    >>> changes(old, replace(old, days=3))
    (Change(what='Days of 7', before='4', after='3'),)
    """
    both = [(LABELS[n], told(n, before, translate), told(n, after, translate)) for n in LABELS]
    differ = [n for n in LABELS if getattr(before, n) != getattr(after, n)]
    return tuple(Change(*row) for n, row in zip(LABELS, both, strict=True) if n in differ)


def told(name: str, terms: Terms, translate: Translate) -> str:
    """One part as people read it."""
    value = getattr(terms, name)
    if isinstance(value, Chosen):
        return chosen(value, translate)
    if isinstance(value, tuple):
        return " · ".join(value)
    if name == "witness":
        return translate(WITNESS.get(value, value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value or "")


def chosen(value: Chosen, translate: Translate) -> str:
    kind = translate((CONSEQUENCES | TREATS).get(value.kind, value.kind))
    words = value.text or kind
    minutes = translate(gettext_noop("at most %(n)s min")) % {"n": value.minutes} if value.minutes else ""
    return f"{words} ({minutes})" if minutes else words
