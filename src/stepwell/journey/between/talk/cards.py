"""What the pages of a conversation show: which to open, one turn, and what was said."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.talk.forms import WHO
from stepwell.journey.between.talk.gathered import around
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.record import ConversationFact, Line
from stepwell.strategies.discovery.facts.state import Piece, Shown
from stepwell.strategies.discovery.queries.conversation import conversations
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.rules.offer import Offer, offers
from stepwell.strategies.discovery.rules.seen import Scene, shown, who_was_chosen
from stepwell.strategies.discovery.rules.told import sentence_of

AGAIN: dict[str, str | Promise] = {
    "": "",
    "empty": _("A few words are enough. Or skip it, that is fine too."),
    "long": _("This is longer than fits here. All of it is still below; what can go?"),
    "choose": _("Choose one, or skip it."),
}
LAST = 12
LONG = 180


@dataclass(frozen=True)
class OfferCard:
    guide: str
    title: str
    invite: str
    minutes: int
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class OpenCard:
    conversation: UUID
    title: str
    day: str


@dataclass(frozen=True)
class TalkPage:
    """`first` is the one to begin with; `going` are begun and not over, `done` are over."""

    first: OfferCard | None
    others: tuple[OfferCard, ...]
    going: tuple[OpenCard, ...]
    done: tuple[OpenCard, ...]


@dataclass(frozen=True)
class TurnCard:
    """`say` is the thought in pieces, own words among them; `beside` are words or numbers side by side."""

    conversation: UUID
    place: int
    title: str
    say: tuple[Piece, ...]
    long: bool
    beside: tuple[str, ...]
    numbers: bool
    seeds: tuple[str, ...]
    words: tuple[str, ...]
    asks: bool
    skip: str
    again: str | Promise
    ends: bool
    first: bool
    care: bool
    sentence: str
    sees: str | Promise
    discovery: UUID


@dataclass(frozen=True)
class ToldCard:
    """A conversation that is over; `who` are the choices of who may see it, each with whether it holds."""

    conversation: UUID
    title: str
    day: str
    sentence: str
    lines: tuple[Line, ...]
    who: tuple[tuple[str, str | Promise, bool], ...]


def talk_page(client: UUID, clinic: UUID, now: datetime) -> TalkPage:
    had, here = conversations(client), around(client, now)
    every = guides_of(clinic).values()
    found = _fresh_first(offers(every, here.situations, here.hour), had) if here else []
    cards = tuple(OfferCard(o.guide.id, o.guide.title, o.invite, o.guide.minutes) for o in found)
    return TalkPage(
        first=cards[0] if cards else None,
        others=cards[1:],
        going=tuple(_open_card(one) for one in had if not one.ended_at and one.guide),
        done=tuple(_open_card(one) for one in had if one.ended_at)[:LAST],
    )


def _fresh_first(found: Iterable[Offer], had: list[ConversationFact]) -> list[Offer]:
    """What was not opened before comes before what was."""
    known = {one.guide.id for one in had if one.guide}
    return sorted(found, key=lambda one: one.guide.id in known)


def _open_card(one: ConversationFact) -> OpenCard:
    return OpenCard(one.id, one.title, date_format(one.ended_at or one.began_at, "j F"))


def turn_of(guide: Guide, one: ConversationFact) -> Shown:
    """The turn where it stands."""
    return shown(Scene(guide, one.given), one.state)


def turn_card(guide: Guide, one: ConversationFact) -> TurnCard:
    seen, state = turn_of(guide, one), one.state
    return TurnCard(
        conversation=one.id,
        place=one.place,
        title=one.title,
        say=seen.pieces,
        long=sum(len(piece.text) for piece in seen.pieces) > LONG,
        beside=seen.beside,
        numbers=all(text.isdecimal() for text in seen.beside),
        seeds=tuple(dict.fromkeys(seen.seeds)),
        words=seen.words,
        asks=seen.ask is not None,
        skip=seen.ask.skip if seen.ask else "",
        again=AGAIN[state.again],
        ends=seen.ends,
        first=not state.said,
        care=state.held is not None,
        sentence=sentence_of(guide, state),
        sees=WHO[who_was_chosen(guide, state)],
        discovery=uuid4(),
    )


def told_card(one: ConversationFact) -> ToldCard:
    sentence = sentence_of(one.guide, one.state) if one.guide else ""
    who = tuple((w, label, w == one.seen_by) for w, label in WHO.items() if sentence or w != "words")
    return ToldCard(
        one.id,
        one.title,
        date_format(one.ended_at, "j F Y") if one.ended_at else "",
        sentence,
        one.lines,
        who,
    )
