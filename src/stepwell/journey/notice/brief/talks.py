"""What the client shows of conversations and discoveries: their own sentences, and nothing about the rest."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from stepwell.journey.notice.when import day_said, sentence
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import ConversationFact, Line
from stepwell.strategies.discovery.queries.conversation import shared_conversations
from stepwell.strategies.discovery.queries.discovery import shared_discoveries
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
class Found:
    """Sentences that were kept, and conversations, newest first."""

    sentences: tuple[tuple[str, str], ...]
    talks: tuple[TalkCard, ...]


def found_by(client: UUID, today: date) -> Found | None:
    """None when nothing is shown, which says nothing about whether there is something."""
    talks, kept = shared_conversations(client)[:MOST], shared_discoveries(client)[:MOST]
    sentences = tuple((_day(one.at, today), one.words) for one in kept)
    return Found(sentences, tuple(_card(one, today) for one in talks)) if talks or kept else None


def _card(one: ConversationFact, today: date) -> TalkCard:
    words, step = (
        (sentence_of(one.guide, one.state), step_of(one.guide, one.state)) if one.guide else ("", "")
    )
    lines = one.lines if one.seen_by == Who.ALL else ()
    reviewed = bool(one.guide and one.guide.reviewed_by)
    return TalkCard(_day(one.ended_at or one.began_at, today), one.title, words, step, lines, reviewed)


def _day(at: datetime, today: date) -> str:
    return sentence(day_said(at.date(), today))
