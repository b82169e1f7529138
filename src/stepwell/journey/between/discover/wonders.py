"""Questions that need one more tap a day: what is tapped, and whether the client wonders about them."""

from dataclasses import dataclass, replace
from uuid import UUID

from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.wonder import WONDERS
from stepwell.strategies.discovery.queries.offer import wonders
from stepwell.strategies.discovery.questions import by_id
from stepwell.strategies.discovery.rules.offering import can_be_asked
from stepwell.strategies.discovery.sentences import wording


@dataclass(frozen=True)
class WonderCard:
    """`on`: one thing more is asked for it. `ready`: there are days enough to guess."""

    question: str
    ask: str
    on: bool
    ready: bool


def wonder_cards(client: UUID, lived: Lived | None) -> tuple[WonderCard, ...]:
    """All of them, those that are wondered about first; one question."""
    chosen = wonders(client)
    cards = [_card(name, name in chosen, lived) for name in WONDERS]
    return tuple(sorted(cards, key=lambda one: not one.on))


def _card(name: str, on: bool, lived: Lived | None) -> WonderCard:
    """Not among those that are offered to everybody, but a client who chose it may ask it."""
    question = replace(by_id()[name], offered=True)
    ready = bool(lived and can_be_asked(lived, question))
    return WonderCard(name, wording(question).ask, on, ready)
