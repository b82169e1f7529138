"""Whether the last session may still be rated, and what the therapist answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.people.facts import PairFact
from stepwell.strategies.insight.facts import RatingFact
from stepwell.strategies.insight.queries import ratings


@dataclass(frozen=True)
class AfterCard:
    """`asks` is the session that may be rated; `answer` was given in that session or later."""

    therapist: str
    asks: UUID | None
    answer: str


def after_card(pair: PairFact, sessions: Sequence[MeetingFact]) -> AfterCard | None:
    """None before the first session is over, while one goes on, and when there is nothing to say."""
    over = [one for one in sessions if one.ended]
    if not over or any(one.began and not one.ended for one in sessions):
        return None
    last = max(over, key=lambda one: one.began or one.at)
    said = ratings(pair.client.id, [one.id for one in over])
    answer, asks = answered(last, list(said.values())), None if last.id in said else last.id
    return AfterCard(pair.therapist.name, asks, answer) if asks or answer else None


def answered(last: MeetingFact, said: Sequence[RatingFact]) -> str:
    """The newest answer, shown from the session in which it was given until the next one is over."""
    answers = [one.answer for one in said if one.answer and one.answer.at >= (last.began or last.at)]
    return max(answers, key=lambda one: one.at).words if answers else ""
