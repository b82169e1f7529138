"""What is shown on the page about me: frozen values, times already in my own zone."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from stepwell.ground.diary.queries import histories, shared_words
from stepwell.ground.language_model.facts import Policy
from stepwell.ground.language_model.queries import policy_of
from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Agreed, Role
from stepwell.ground.people.queries import (
    consents,
    copy_asked_at,
    device_name,
    devices_of,
    email_of,
    names,
    open_pairs,
    person_fact,
    tokens_of,
)
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.trail.queries import looks_at
from stepwell.ground.vault.queries import safe_for
from stepwell.journey.notice.draft.cards import NoteCard, note_cards
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import ConversationFact, DiscoveryFact
from stepwell.strategies.discovery.queries.asked import shared_questions
from stepwell.strategies.discovery.queries.conversation import shared_conversations
from stepwell.strategies.discovery.queries.discovery import shared_discoveries
from stepwell.strategies.discovery.questions import by_id
from stepwell.strategies.discovery.rules.told import sentence_of
from stepwell.strategies.discovery.sentences import wording


@dataclass(frozen=True)
class Look:
    who: str
    on: date


@dataclass(frozen=True)
class DeviceCard:
    id: UUID
    label: str
    made_on: date
    seen_on: date
    is_here: bool


@dataclass(frozen=True)
class SharedCard:
    entry: UUID
    day: date
    words: str


@dataclass(frozen=True)
class ShownCard:
    """A discovery or a conversation that the therapist sees; `whole` when it is more than the sentence."""

    id: UUID
    day: date
    words: str
    whole: bool


@dataclass(frozen=True)
class QuestionCard:
    """A question to one's own days that is shown; `before`: also in the note before a session."""

    id: UUID
    day: date
    ask: str
    words: str
    before: bool


@dataclass(frozen=True)
class AgreedCard:
    kind: str
    since: datetime | None


@dataclass(frozen=True)
class AboutMe:
    name: str
    therapists: tuple[str, ...]
    plans: int
    entries: int
    shows: AgreedCard
    shared: tuple[SharedCard, ...]
    found: tuple[ShownCard, ...]
    talks: tuple[ShownCard, ...]
    questions: tuple[QuestionCard, ...]
    notes: tuple[NoteCard, ...]
    looks: tuple[Look, ...]
    devices: tuple[DeviceCard, ...]
    keys: int
    model: bool
    copy: bool


def page_of(person: Person, here: str | None) -> tuple[str, dict[str, object]]:
    """Which page this is, and what it shows: a client's whole record, a colleague's account."""
    if person.role == Role.CLIENT:
        return "page", {"me": about(person, here)}
    return "colleague", {"name": person_fact(person).name, "email": email_of(person)}


def about(person: Person, here: str | None) -> AboutMe:
    """Everything a client's page says about them, in a fixed number of questions."""
    me = person_fact(person)
    pairs = open_pairs(person.pk)
    plans = plans_of([pair.id for pair in pairs])
    past = histories(plans, day_of(me.calendar, clock.now())).values()
    noted = [entry for one in past for entry in one.entries.values()]
    words = shared_words(person.pk, noted)
    shared = sorted((e for e in noted if e.id in words), key=lambda e: e.day, reverse=True)
    since = consents(person.pk).get(Agreed.SHOW_PRACTICE)
    zone = ZoneInfo(me.calendar.stays[-1].zone)
    return AboutMe(
        name=me.name,
        therapists=tuple(pair.therapist.name for pair in pairs),
        plans=len(plans),
        entries=len(noted),
        shows=AgreedCard(Agreed.SHOW_PRACTICE.value, since),
        shared=tuple(SharedCard(e.id, e.day, words[e.id].words) for e in shared),
        found=tuple(_found(one, zone) for one in shared_discoveries(person.pk)),
        talks=tuple(_talk(one, zone) for one in shared_conversations(person.pk)),
        questions=tuple(_asked(one, zone) for one in shared_questions(person.pk) if one.question in by_id()),
        notes=tuple(card for pair in pairs for card in note_cards(pair, mine=True)),
        looks=looks(person.pk, zone.key),
        devices=devices(person, here, zone),
        keys=len(tokens_of(person.pk)),
        model=policy_of(person.clinic_id) is not Policy.NONE,
        copy=copy_asked_at(person.pk, clock.now()) is not None,
    )


def _found(one: DiscoveryFact, zone: ZoneInfo) -> ShownCard:
    return ShownCard(one.id, one.at.astimezone(zone).date(), one.words, one.seen_by == Who.ALL)


def _asked(one: AskedFact, zone: ZoneInfo) -> QuestionCard:
    ask = wording(by_id()[one.question]).ask
    return QuestionCard(one.id, one.at.astimezone(zone).date(), ask, one.words, one.before_we_meet)


def _talk(one: ConversationFact, zone: ZoneInfo) -> ShownCard:
    """The sentence it led to; its title where all of it is shown."""
    sentence = sentence_of(one.guide, one.state) if one.guide else ""
    day = (one.ended_at or one.began_at).astimezone(zone).date()
    return ShownCard(one.id, day, sentence or one.title, one.seen_by == Who.ALL)


def looks(person: UUID, zone: str) -> tuple[Look, ...]:
    """Who looked and on which day, each day once, newest first."""
    marks = [mark for mark in looks_at(person, most=200) if mark.by]
    called = names({mark.by for mark in marks if mark.by})
    seen = dict.fromkeys(
        Look(called.get(mark.by, ""), mark.at.astimezone(ZoneInfo(zone)).date()) for mark in marks if mark.by
    )
    return tuple(seen)[:30]


def devices(person: Person, here: str | None, zone: ZoneInfo) -> tuple[DeviceCard, ...]:
    safe = safe_for([person.pk])
    return tuple(
        DeviceCard(
            id=row.pk,
            label=device_name(safe, row),
            made_on=row.made_at.astimezone(zone).date(),
            seen_on=row.seen_on,
            is_here=str(row.pk) == here,
        )
        for row in devices_of(person.pk)
    )
