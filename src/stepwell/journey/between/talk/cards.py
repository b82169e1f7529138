"""What the pages of a conversation show: which to open, one turn, and what was said."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.talk.forms import WHO
from stepwell.journey.between.talk.gathered import around
from stepwell.journey.between.talk.offering import BringCard, Thought, in_order, thoughts, to_bring
from stepwell.journey.between.talk.read_cards import ticked
from stepwell.strategies.discovery.facts.allowed import Allows
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.record import ConversationFact, Line
from stepwell.strategies.discovery.facts.state import Piece, Shown
from stepwell.strategies.discovery.queries.conversation import conversations
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.queries.offer import allows
from stepwell.strategies.discovery.rules.offer import at_night, offers
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
    thought: Thought | None = None
    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class OpenCard:
    conversation: UUID
    title: str
    day: str


@dataclass(frozen=True)
class TalkPage:
    """`first` is the one to begin with; `going` are begun and not over, `done` are over.

    `bring` is what came up three times; `offers` whether Today may offer one; by `night` most of them rest.
    """

    first: OfferCard | None
    others: tuple[OfferCard, ...]
    going: tuple[OpenCard, ...]
    done: tuple[OpenCard, ...]
    bring: BringCard | None
    offers: bool
    night: bool


@dataclass(frozen=True)
class TurnCard:
    """`say` is the thought in pieces, own words among them; `beside` are words or numbers side by side.

    `words` can be tapped; each says if it is.
    """

    conversation: UUID
    place: int
    title: str
    say: tuple[Piece, ...]
    long: bool
    beside: tuple[str, ...]
    numbers: bool
    seeds: tuple[str, ...]
    words: tuple[tuple[str, bool], ...]
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
    had = conversations(client)
    here = around(client, now, had)
    every = guides_of(clinic).values()
    thought_of, bring = thoughts(client), to_bring(had)
    found = in_order(offers(every, here.situations, here.hour, thought_of), had, thought_of) if here else []
    cards = [
        OfferCard(o.guide.id, o.guide.title, o.invite, o.guide.minutes, thought_of.get(o.guide.id))
        for o in found
    ]
    ahead = [] if bring else cards[:1]
    return TalkPage(
        first=ahead[0] if ahead else None,
        others=tuple(cards[len(ahead) :]),
        going=tuple(_open_card(one) for one in had if _begun(one)),
        done=tuple(_open_card(one) for one in had if one.ended_at)[:LAST],
        bring=bring,
        offers=allows(client, Allows.OFFERS),
        night=bool(here and at_night(here.hour)),
    )


def _begun(one: ConversationFact) -> bool:
    """Something was said in it, or typed. One that was only opened is not kept in mind for anybody."""
    state = one.state
    return bool(one.guide and not one.ended_at and (state.said or state.held or state.drafts))


def _open_card(one: ConversationFact) -> OpenCard:
    return OpenCard(one.id, one.title, date_format(one.ended_at or one.began_at, "j F"))


def turn_of(guide: Guide, one: ConversationFact) -> Shown:
    """The turn where it stands."""
    return shown(Scene(guide, one.given), one.state)


def turn_card(guide: Guide, one: ConversationFact, quote: str = "") -> TurnCard:
    """`quote` are words that are tapped already."""
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
        words=ticked(seen.words, quote),
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
