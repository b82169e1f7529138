"""A blank day on Today, the reasons to choose from, and a move that waits for one word."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import EntryFact, History
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.when import day_named
from stepwell.kit import clock
from stepwell.kit.days import Calendar, begins, day_of
from stepwell.strategies.curiosity.content import move_labels, reasons
from stepwell.strategies.curiosity.facts.ask import Reason
from stepwell.strategies.curiosity.queries import waiting_for_word

ASKED_FOR = timedelta(14)


@dataclass(frozen=True)
class BlankCard:
    """One yesterday of which nothing is known."""

    plan: UUID
    name: str
    day_iso: str
    id: UUID


@dataclass(frozen=True)
class HelpedCard:
    move: UUID
    label: str


@dataclass(frozen=True)
class WhyCard:
    entry: UUID
    day: str
    practice: str
    reasons: tuple[Reason, ...]
    named: str
    id: UUID


def blank_of(inline: list[History], today: date, let_be: str) -> BlankCard | None:
    """At most one, however many yesterdays are blank."""
    yesterday = today - timedelta(1)
    asked = (h.plan for h in inline if worth_asking(h, today) and let_be != f"{h.plan.id} {yesterday}")
    return next((blank_card(plan, yesterday) for plan in asked), None)


def worth_asking(history: History, today: date) -> bool:
    """Yesterday was invited and nothing is known of it, and the days agreed on are not full already."""
    yesterday = today - timedelta(1)
    if yesterday not in history.due or yesterday in history.entries:
        return False
    return bool(history.plan.shape.weekdays) or len(history.practised) < history.plan.shape.days_a_week


def blank_card(plan: PlanFact, day: date) -> BlankCard:
    return BlankCard(plan.id, plan.practice.name, day.isoformat(), uuid4())


def ask_from(now: datetime) -> datetime:
    """What is longer ago is not asked about any more."""
    return now - ASKED_FOR


def helped_card(client: UUID, now: datetime, calendar: Calendar) -> HelpedCard | None:
    """A move of an earlier day that nobody has said a word about; one question."""
    move = waiting_for_word(client, ask_from(now), begins(calendar, day_of(calendar, now)))
    return HelpedCard(move.id, _(move_labels()[move.move])) if move else None


def why_card(entry: EntryFact, plan: PlanFact) -> WhyCard:
    today = day_of(calendar_of(plan.client), clock.now())
    return WhyCard(
        entry.id, day_named(entry.day, today), plan.practice.name,
        tuple(Reason(one.id, _(one.chip)) for one in reasons()), entry.in_the_way, uuid4(),
    )  # fmt: skip
