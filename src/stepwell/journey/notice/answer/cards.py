"""What was said about the last session, while it waits for an answer."""

from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.meeting.facts import Seat
from stepwell.ground.people.facts import PairFact
from stepwell.strategies.curiosity.cards import LikesCard, likes_card
from stepwell.strategies.curiosity.queries import quiet_agreement
from stepwell.strategies.insight.cards import RatingCard, rating_card
from stepwell.strategies.insight.queries import ratings


@dataclass(frozen=True)
class WaitingCard:
    meeting: UUID
    name: str
    rating: RatingCard


@dataclass(frozen=True)
class AnswerPage:
    """`rating` is None when nothing was said."""

    pair: UUID
    name: str
    rating: RatingCard | None
    likes: LikesCard | None


def waiting_card(pair: PairFact, meeting: UUID | None) -> WaitingCard | None:
    """None when nothing was said, or all of it was answered."""
    said = ratings(pair.client.id, [meeting]).get(meeting) if meeting else None
    card = rating_card(said)
    return WaitingCard(said.meeting, pair.client.name, card) if said and card and card.wanted else None


def answer_page(seat: Seat) -> AnswerPage:
    client, meeting = seat.pair.client, seat.meeting.id
    said = ratings(client.id, [meeting]).get(meeting)
    likes = likes_card(quiet_agreement(client.id))
    return AnswerPage(seat.pair.id, client.name, rating_card(said), likes)
