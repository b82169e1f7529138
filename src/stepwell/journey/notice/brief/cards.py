"""The therapist's page of a client as frozen cards: only what this client lets be seen."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.answer.cards import WaitingCard, waiting_card
from stepwell.journey.notice.brief.cues import CueCard, cue_cards
from stepwell.journey.notice.brief.gathered import Gathered, gathered
from stepwell.journey.notice.brief.minute import BriefCard, brief_of
from stepwell.journey.notice.brief.plans import PlanCard, plan_cards
from stepwell.journey.notice.brief.shared import SharedCard, shared_cards
from stepwell.journey.notice.brief.talks import Found, found_by
from stepwell.journey.notice.brief.weeks import WeekCard, week_cards
from stepwell.journey.notice.draft.cards import NotesCard, OfferCard, notes_card, offer_card
from stepwell.journey.notice.shown import entries_of
from stepwell.journey.notice.when import moment_said, sentence
from stepwell.strategies.curiosity.cards import LikesCard, UsefulCard, likes_card, ready_card, useful_card
from stepwell.strategies.discovery.cards import GuessCard, guess_cards


@dataclass(frozen=True)
class Noticed:
    """What the client's diary tells, when the client shows it."""

    guesses: tuple[GuessCard, ...]
    shared: tuple[SharedCard, ...]
    offer: OfferCard | None
    useful: tuple[UsefulCard, ...]
    weeks: tuple[WeekCard, ...]


@dataclass(frozen=True)
class ClientPage:
    """`noticed` is None while the client keeps the diary to themselves."""

    pair: UUID
    name: str
    brief: BriefCard
    running: bool
    next: str
    last: str
    plans: tuple[PlanCard, ...]
    cues: tuple[CueCard, ...]
    ready: tuple[UsefulCard, ...]
    noticed: Noticed | None
    notes: NotesCard | None
    found: Found | None
    waiting: WaitingCard | None
    likes: LikesCard | None


def brief(pair: PairFact) -> BriefCard:
    return brief_of(gathered(pair))


def client_page(pair: PairFact) -> ClientPage:
    told = gathered(pair)
    coming = min((one.at for one in told.meetings if one.at > told.now), default=None)
    return ClientPage(
        pair=pair.id,
        name=pair.client.name or _("Somebody new"),
        brief=brief_of(told),
        running=any(one.began and not one.ended for one in told.meetings),
        next=_said(told, coming) or _("not arranged yet"),
        last=_said(told, told.frame.last) or _("not met yet"),
        plans=plan_cards([plan for plan in told.plans if runs_on(plan, told.today)], told.today),
        cues=cue_cards(told),
        ready=tuple(ready_cards(told)),
        noticed=noticed(told, told.histories) if told.histories is not None else None,
        notes=notes_card(pair),
        found=found_by(pair.client.id, told.plans, told.today),
        waiting=waiting_card(pair, told.last_session) if told.rated else None,
        likes=likes_card(told.wish),
    )


def ready_cards(told: Gathered) -> Iterator[UsefulCard]:
    """Of each practice that runs now, through all the times it was agreed anew."""
    known = {plan.id: plan for plan in told.plans}
    for plan in told.plans:
        line = [plan] if runs_on(plan, told.today) and plan.shape.days_a_week else []
        while line and (before := known.get(line[0].follows) if line[0].follows else None):
            line.insert(0, before)
        card = ready_card([one for one in line if one.practice.slug == plan.practice.slug])
        if card:
            yield card


def noticed(told: Gathered, histories: Mapping[UUID, History]) -> Noticed:
    """The last twelve weeks of every plan there was; week and usefulness of those that run."""
    running = [histories[plan.id] for plan in told.plans if runs_on(plan, told.today)]
    reasons = {entry: said.useful_word for entry, said in told.words.items()}
    return Noticed(
        guesses=guess_cards(histories.values()),
        shared=shared_cards(histories.values(), told.words, told.today),
        offer=offer_card(told.pair, entries_of(histories.values()), told.words),
        useful=tuple(card for one in running if (card := useful_card(one, reasons))),
        weeks=tuple(card for one in running for card in week_cards(one, told.today)),
    )


def _said(told: Gathered, at: datetime | None) -> str:
    return sentence(moment_said(at, told.now, told.pair.therapist.calendar)) if at else ""
