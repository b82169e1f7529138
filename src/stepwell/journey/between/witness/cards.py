"""Links as cards: who has one, what may be ticked, what could be made to happen, what came back."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.utils.functional import Promise

from stepwell.ground.people.queries import open_pairs
from stepwell.ground.witness.facts import Tick, WitnessFact
from stepwell.ground.witness.queries import cheers_of, every_delivery, lines_of, witnesses_of
from stepwell.ground.witness.rules import is_open
from stepwell.journey.between.rewards.ahead import bring_cards
from stepwell.journey.between.witness.their_page import CHEERS
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.curiosity.facts.agreement import Silence
from stepwell.strategies.curiosity.queries import silences
from stepwell.strategies.discovery.queries.discovery import discoveries


@dataclass(frozen=True)
class LinkCard:
    """`lines` are how many stand there now; `open` until it has run out."""

    id: UUID
    called: str
    until: date
    lines: int
    held: bool
    open: bool


@dataclass(frozen=True)
class JoyCard:
    """A reward that is open; `asked` once this person was asked, `done` once they made it happen."""

    id: UUID
    words: str
    asked: bool = False
    done: bool = False


@dataclass(frozen=True)
class CheerCard:
    called: str
    said: str | Promise


@dataclass(frozen=True)
class OnePage:
    link: LinkCard
    joys: tuple[JoyCard, ...]
    anew: UUID


def link_cards(client: UUID, now: datetime) -> tuple[LinkCard, ...]:
    return tuple(link_card(one, now) for one in witnesses_of(client))


def nobody_asks(client: UUID, now: datetime) -> bool:
    """Whether the client wishes that their person asks, and nobody reads so yet."""
    if silences([client]).get(client) is not Silence.PERSON:
        return False
    return not any(Tick.ASK in one.ticked.ticks for one in witnesses_of(client) if is_open(one, now))


def link_card(one: WitnessFact, now: datetime) -> LinkCard:
    lines, held = len(lines_of(one, now)), one.held_at is not None
    return LinkCard(one.id, one.called, one.expires_at.date(), lines, held, is_open(one, now))


def one_page(client: UUID, one: WitnessFact) -> OnePage:
    return OnePage(link_card(one, clock.now()), may_be_asked(client, one), uuid4())


def may_be_asked(client: UUID, one: WitnessFact) -> tuple[JoyCard, ...]:
    """Rewards that are open, and those that this person was asked for already."""
    pairs = open_pairs(client)
    if not pairs:
        return ()
    open_ones = bring_cards(pairs, day_of(pairs[0].client.calendar, clock.now()))
    asked = {each.reward: each for each in every_delivery(one)}
    return tuple(
        JoyCard(each.id, each.words, each.id in asked, each.id in asked and bool(asked[each.id].done_at))
        for each in open_ones
    )


def found_by(client: UUID) -> list[tuple[UUID, str]]:
    """Sentences that could be picked, newest first."""
    return [(one.id, one.words) for one in discoveries(client) if one.words.strip()]


def cheer_cards(client: UUID, today: date) -> tuple[CheerCard, ...]:
    """What came today: a phrase of ours with a name of the client's."""
    return tuple(CheerCard(each.called, CHEERS[each.cheer]) for each in cheers_of(client, today))
