"""What comes first among conversations: what came up three times, what a therapist thought of, the new."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from stepwell.ground.people.queries import names
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.queries.offer import may_offer, suggestions
from stepwell.strategies.discovery.rules.offer import Offer
from stepwell.strategies.discovery.rules.rhythm import offers_on, the_same
from stepwell.strategies.discovery.rules.told import sentence_of


@dataclass(frozen=True)
class BringCard:
    """Three conversations led to the same sentence: it may be one for the session."""

    conversation: UUID
    sentence: str


@dataclass(frozen=True)
class Thought:
    """A therapist thought of this one."""

    suggestion: UUID
    who: str


def offered(client: UUID, today: date) -> bool:
    """Whether Today may offer a conversation: on two days of a week, when the client said yes to that."""
    return offers_on(str(client), today) and may_offer(client, today)


def thoughts(client: UUID) -> dict[str, Thought]:
    """By the conversation that was thought of; what the client put away is gone."""
    found = [one for one in suggestions([client]) if not one.put_away]
    called = names({one.by for one in found}) if found else {}
    return {one.guide: Thought(one.id, called.get(one.by, "")) for one in found}


def in_order(
    found: Iterable[Offer], had: list[ConversationFact], thought_of: dict[str, Thought]
) -> list[Offer]:
    """What a therapist thought of, then what was not opened before, then the rest."""
    known = {one.guide.id for one in had if one.guide}
    return sorted(found, key=lambda one: (one.guide.id not in thought_of, one.guide.id in known))


def to_bring(had: Iterable[ConversationFact]) -> BringCard | None:
    """None too when the therapist sees it already. `had` comes newest first."""
    over = [(sentence_of(one.guide, one.state), one) for one in had if one.ended_at and one.guide]
    sentence = the_same(said for said, _ in over)
    if not sentence:
        return None
    newest = next(one for said, one in over if said == sentence)
    return None if newest.seen_by != Who.PRIVATE else BringCard(newest.id, sentence)
