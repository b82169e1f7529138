"""How useful it was, day by day, and a kinder way to say a note, ready for a page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.look.charts import Dot, Reading, readings
from stepwell.strategies.curiosity.content import note_book
from stepwell.strategies.curiosity.facts.agreement import FEEDBACK, QuietAgreementFact
from stepwell.strategies.curiosity.rules.note import kinder, look_at
from stepwell.strategies.curiosity.rules.useful import low_twice, useful_line

DRAWN = 6


@dataclass(frozen=True)
class UsefulCard:
    """The newest ratings of one plan. `low`: the last two were low, so ask what would serve better."""

    name: str
    dots: tuple[Dot, ...]
    low: bool


def useful_card(history: History, words: Mapping[UUID, str]) -> UsefulCard | None:
    """`words` are those that the client shares; None when nothing was rated."""
    line = useful_line(history)
    if not line:
        return None
    shown = [
        Reading(date_format(one.day, "j M"), one.value, words.get(one.entry, "")) for one in line[-DRAWN:]
    ]
    return UsefulCard(history.plan.practice.name, readings(shown), low_twice([one.value for one in line]))


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
