"""What is open and waits to be enjoyed: somebody else may bring it. No score goes with it."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from uuid import UUID

from stepwell.strategies.reward.facts import RewardFact


@dataclass(frozen=True)
class BringCard:
    """All that a trusted person may learn of a reward: that it is there, in the client's words."""

    id: UUID
    words: str = field(repr=False)


def to_bring(open_ones: Iterable[RewardFact], chosen: Container[UUID] | None) -> tuple[BringCard, ...]:
    """Of those that are open: not enjoyed, not let go, not switched off, and chosen by the client."""
    waiting = [one for one in open_ones if one.shown and not (one.enjoyed_on or one.ended)]
    return tuple(BringCard(one.id, one.terms.words) for one in waiting if chosen is None or one.id in chosen)
