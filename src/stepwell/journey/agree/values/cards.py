"""The page, for both who sit before it."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from stepwell.ground.meeting.cards import room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.facts import PairFact
from stepwell.journey.agree.values.forms import Forms
from stepwell.strategies.contract.queries import counting_may_hurt
from stepwell.strategies.game.queries import cautions_of
from stepwell.strategies.reward.cards import ValueCard, value_card
from stepwell.strategies.reward.facts import MOST_REWARDS, MOST_VALUES, ValueFact
from stepwell.strategies.reward.queries import running_rewards, values_of
from stepwell.strategies.reward.saying import printed


@dataclass(frozen=True)
class ValuesPage:
    """`meeting`: the session that goes on. `first`: words of the first pile. `off`: none to begin with."""

    pair: UUID
    name: str
    meeting: UUID | None
    values: tuple[ValueCard, ...]
    first: tuple[str, ...]
    rewards: tuple[str, ...]
    room: bool
    room_for_one: bool
    off: bool


def active(pair: PairFact) -> list[ValueFact]:
    return [one for one in values_of([pair.id]) if not one.ended]


def values_page(pair: PairFact, forms: Forms) -> dict[str, Any]:
    """At any time; it leads back into a session that goes on."""
    going = next((one.id for one in lately(pair.id) if one.began and not one.ended), None)
    return {"page": page_of(pair, forms, going), "forms": forms}


def step_page(seat: Seat, forms: Forms) -> dict[str, Any]:
    return {"room": room_card(seat), "page": page_of(seat.pair, forms, seat.meeting.id), "forms": forms}


def page_of(pair: PairFact, forms: Forms, going: UUID | None) -> ValuesPage:
    values, rewards = active(pair), [one for one in running_rewards([pair.id]) if one.shown]
    return ValuesPage(
        pair.id, pair.client.name, going, tuple(map(value_card, values)), tuple(forms.piles.first()),
        tuple(printed(one, get_language() or "en") for one in rewards), len(values) < MOST_VALUES,
        len(rewards) < MOST_REWARDS, off_to_begin_with(pair),
    )  # fmt: skip


def off_to_begin_with(pair: PairFact) -> bool:
    """Said when play was asked about, or the agreement."""
    ids = pair.id, pair.client.id
    return bool(cautions_of(*ids)) or counting_may_hurt(*ids)
