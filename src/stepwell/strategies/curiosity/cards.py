"""How useful it was, day by day, and a kinder way to say a note, ready for a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.ground.plan.facts import PlanFact
from stepwell.look.charts import Dot, Reading, readings
from stepwell.strategies.curiosity.content import note_book
from stepwell.strategies.curiosity.facts.agreement import FEEDBACK, QuietAgreementFact
from stepwell.strategies.curiosity.rules.note import kinder, look_at
from stepwell.strategies.curiosity.rules.useful import low_twice, useful_line

DRAWN = 6


@dataclass(frozen=True)
class UsefulCard:
    """The newest ratings of one practice, and one sentence that says what they show. `low`: the last two were
    low, so ask what would serve better.
    """

    name: str
    said: str
    dots: tuple[Dot, ...]
    low: bool = False

    @property
    def worded(self) -> bool:
        return any(dot.reading.word for dot in self.dots)


def useful_card(history: History, words: Mapping[UUID, str]) -> UsefulCard | None:
    """`words` are those that the client shares; None when nothing was rated."""
    line = useful_line(history)
    if not line:
        return None
    shown = [
        Reading(date_format(one.day, "j M"), one.value, words.get(one.entry, "")) for one in line[-DRAWN:]
    ]
    low = low_twice([one.value for one in line])
    return UsefulCard(history.plan.practice.name, line_said(shown), readings(shown), low)


def ready_card(line: Sequence[PlanFact]) -> UsefulCard | None:
    """How ready the client was, from the first agreement on, each time the number changed; None while it did
    not. A smaller size or a pause takes the number along, and nobody said it again.
    """
    last = {one.starts: one for one in line}.values()
    anew = [one for place, one in enumerate(last) if not place or _moved(one, [*last][place - 1])]
    shown = [Reading(date_format(one.starts, "j M"), one.shape.readiness) for one in anew[-DRAWN:]]
    return UsefulCard(line[-1].practice.name, line_said(shown), readings(shown)) if len(shown) > 1 else None


def _moved(one: PlanFact, before: PlanFact) -> bool:
    return one.shape.readiness != before.shape.readiness


def line_said(shown: Sequence[Reading]) -> str:
    """Where it began, where it is now, and between what it lay.

    >>> line_said([Reading("Mon", 7), Reading("Tue", 4), Reading("Wed", 6)])
    '3 ratings: 7 at first, 6 now. Lowest 4, highest 7.'
    >>> line_said([Reading("Mon", 7), Reading("Tue", 4)])
    '2 ratings: 7 at first, 4 now.'
    >>> line_said([Reading("Mon", 7)])
    'Rated once: 7 of 10.'
    >>> line_said([Reading("Mon", 7), Reading("Tue", 7)])
    '2 ratings: 7 each time.'
    """
    values = [one.value for one in shown]
    least, most = min(values), max(values)
    about = {"n": len(values), "first": values[0], "last": values[-1], "least": least, "most": most}
    if len(values) == 1:
        return _("Rated once: %(first)s of 10.") % about
    if least == most:
        return _("%(n)s ratings: %(first)s each time.") % about
    ends = _("%(n)s ratings: %(first)s at first, %(last)s now.") % about
    if {values[0], values[-1]} == {least, most}:
        return ends
    return f"{ends} " + _("Lowest %(least)s, highest %(most)s.") % about


@dataclass(frozen=True)
class KinderCard:
    """The field a therapist writes in, and the whole note said curiously; "" when it needs no other way."""

    name: str
    say: str = ""


def kinder_note(text: str) -> str:
    """The note with a curious way to say each sentence that corrects; "" when none does.

    >>> kinder_note("Thank you. You should rest more."), kinder_note("Thank you for today.")
    ('Thank you. What would it be like to rest more?', '')
    """
    offers = look_at(text, note_book())
    return kinder(text, offers) if offers else ""


@dataclass(frozen=True)
class LikesCard:
    """Each part is "" while the client keeps it."""

    feedback: str
    shame: str = field(default="", repr=False)


def likes_card(wish: QuietAgreementFact) -> LikesCard | None:
    feedback = _(FEEDBACK[wish.feedback]) if wish.feedback and wish.shows_feedback else ""
    shame = wish.shame if wish.shows_shame else ""
    return LikesCard(feedback, shame) if feedback or shame else None
