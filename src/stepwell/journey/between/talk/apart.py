"""What keeps lines away that stands elsewhere: days that asked for care."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from uuid import UUID

from stepwell.kit.care import worrying
from stepwell.kit.days import Calendar, day_of
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.queries.discovery import every_discovery


def heavy_days(client: UUID, calendar: Calendar, had: Iterable[ConversationFact]) -> frozenset[date]:
    """Days on which something written in a conversation, or found out, asked for the care card."""
    found = (one.at for one in every_discovery(client) if worrying(one.words))
    talked = (at for one in had if _asked_for_care(one) for at in _when(one))
    return frozenset(day_of(calendar, at) for at in (*found, *talked))


def _asked_for_care(one: ConversationFact) -> bool:
    state = one.state
    return (
        bool(state.held) or any(said.care for said in state.said) or any(map(worrying, state.drafts.values()))
    )


def _when(one: ConversationFact) -> Iterator[datetime]:
    yield one.began_at
    if one.ended_at:
        yield one.ended_at
