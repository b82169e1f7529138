"""What the client shows of conversations, discoveries and experiments, and nothing about the rest."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepwell.ground.diary import queries as diary
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.notice.when import day_said, sentence
from stepwell.strategies.discovery.experiment_cards import ExperimentCard, experiment_card
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import ConversationFact, DetailFact, DiscoveryFact, Line
from stepwell.strategies.discovery.queries.conversation import shared_conversations
from stepwell.strategies.discovery.queries.discovery import shared_discoveries
from stepwell.strategies.discovery.queries.experiment import shown_experiments
from stepwell.strategies.discovery.rules.told import sentence_of, step_of

MOST = 6


@dataclass(frozen=True)
class TalkCard:
    """`lines` only where the client shows the whole of it; `reviewed` by a clinician or not."""

    day: str
    title: str
    words: str
    step: str
    lines: tuple[Line, ...]
    reviewed: bool


@dataclass(frozen=True)
class SentenceCard:
    """A discovery; `detail` is what the client wrote about it, where they show that too."""

    day: str
    words: str
    detail: DetailFact | None


@dataclass(frozen=True)
class Found:
    """Sentences that were kept, conversations and experiments, newest first."""

    sentences: tuple[SentenceCard, ...]
    talks: tuple[TalkCard, ...]
    experiments: tuple[ExperimentCard, ...]


def found_by(client: UUID, plans: Iterable[PlanFact], today: date) -> Found | None:
    """None when nothing is shown, which says nothing about whether there is something."""
    talks, kept = shared_conversations(client)[:MOST], shared_discoveries(client)[:MOST]
    sentences = tuple(_sentence(one, today) for one in kept)
    tried = _tried(client, plans, today)
    if not (talks or kept or tried):
        return None
    return Found(sentences, tuple(_card(one, today) for one in talks), tried)


def _tried(client: UUID, plans: Iterable[PlanFact], today: date) -> tuple[ExperimentCard, ...]:
    """What the client shows tells of its own days, whatever else of the diary is shown."""
    shown = shown_experiments(client)[:MOST]
    same = {one.practice for one in shown}
    lived = diary.histories([p for p in plans if p.practice.slug in same], today).values() if shown else ()
    return tuple(experiment_card(one, lived, today) for one in shown)


def _sentence(one: DiscoveryFact, today: date) -> SentenceCard:
    detail = one.detail if one.seen_by == Who.ALL else None
    return SentenceCard(_day(one.at, today), one.words, detail)


def _card(one: ConversationFact, today: date) -> TalkCard:
    words, step = (
        (sentence_of(one.guide, one.state), step_of(one.guide, one.state)) if one.guide else ("", "")
    )
    lines = one.lines if one.seen_by == Who.ALL else ()
    reviewed = bool(one.guide and one.guide.reviewed_by)
    return TalkCard(_day(one.ended_at or one.began_at, today), one.title, words, step, lines, reviewed)


def _day(at: datetime, today: date) -> str:
    return sentence(day_said(at.date(), today))
