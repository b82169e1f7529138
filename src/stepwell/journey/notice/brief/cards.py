"""The therapist's page of a client as frozen cards: only what this client lets be seen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import EntryFact, History, WordsFact
from stepwell.ground.meeting import queries as meetings
from stepwell.ground.people import queries as people
from stepwell.ground.people.facts import Agreed, PairFact
from stepwell.ground.plan import queries as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.brief.plans import PlanCard, plan_card
from stepwell.journey.notice.brief.shared import SharedCard, shared_cards
from stepwell.journey.notice.brief.weeks import WeekCard, week_cards
from stepwell.journey.notice.when import moment_said, sentence
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.curiosity.cards import UsefulCard, useful_card
from stepwell.strategies.discovery.cards import GuessCard, guess_cards

LOOKED_AT = timedelta(weeks=12)


@dataclass(frozen=True)
class Noticed:
    """What the client's diary tells, when the client shows it."""

    guesses: tuple[GuessCard, ...]
    shared: tuple[SharedCard, ...]
    useful: tuple[UsefulCard, ...]
    weeks: tuple[WeekCard, ...]


@dataclass(frozen=True)
class Brief:
    """`noticed` is None while the client keeps the diary to themselves."""

    pair: UUID
    name: str
    running: bool
    next: str
    last: str
    plans: tuple[PlanCard, ...]
    noticed: Noticed | None


def brief(pair: PairFact) -> Brief:
    now = clock.now()
    today = day_of(pair.client.calendar, now)
    last, coming = meetings.around([pair.id], now).get(pair.id, (None, None))
    agreed = plans.plans_of([pair.id])
    shows = Agreed.SHOW_PRACTICE in people.consents(pair.client.id)
    return Brief(
        pair=pair.id,
        name=pair.client.name or _("Somebody new"),
        running=meetings.running(pair.id) is not None,
        next=_said(pair, coming, now) or _("not arranged yet"),
        last=_said(pair, last, now) or _("not met yet"),
        plans=tuple(plan_card(plan, today) for plan in agreed if runs_on(plan, today)),
        noticed=noticed(pair, agreed, today) if shows else None,
    )


def noticed(pair: PairFact, agreed: list[PlanFact], today: date) -> Noticed:
    """The last twelve weeks of every plan there was; week and usefulness of those that run."""
    histories = diary.histories(agreed, today + timedelta(1), today - LOOKED_AT)
    words = diary.shared_words(pair.client.id, _entries(histories.values()))
    running = [histories[plan.id] for plan in agreed if runs_on(plan, today)]
    return Noticed(
        guesses=guess_cards(histories.values()),
        shared=shared_cards(histories.values(), words, today),
        useful=tuple(card for one in running if (card := useful_card(one, _reasons(words)))),
        weeks=tuple(card for one in running for card in week_cards(one, today)),
    )


def _entries(histories: Iterable[History]) -> list[EntryFact]:
    return [entry for history in histories for entry in history.entries.values()]


def _reasons(words: Mapping[UUID, WordsFact]) -> dict[UUID, str]:
    return {entry: said.useful_word for entry, said in words.items()}


def _said(pair: PairFact, at: datetime | None, now: datetime) -> str:
    return sentence(moment_said(at, now, pair.therapist.calendar)) if at else ""
