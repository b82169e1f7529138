"""Own lines as cards: the newest, up to three older ones, what belongs together, what was underlined."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import EntryFact
from stepwell.ground.language_model.queries import can_compare, comparing
from stepwell.ground.people.access import Person
from stepwell.journey.between.echoes.lines import Written, written
from stepwell.strategies.discovery.facts.allowed import Allows
from stepwell.strategies.discovery.facts.echo import Candidate, OwnLine, ThreadFact, Why
from stepwell.strategies.discovery.queries.echo import threads, underlines
from stepwell.strategies.discovery.queries.offer import allows
from stepwell.strategies.discovery.rules.echo import underlined
from stepwell.strategies.discovery.rules.quote import words_in

WHY: dict[Why, str | Promise] = {
    Why.UNDERLINED: gettext_lazy("You underlined the same word."),
    Why.SAME: gettext_lazy("The same thing was in the way."),
    Why.NEAR: "",
}


@dataclass(frozen=True)
class LineCard:
    entry: UUID
    day: str
    words: str
    why: str | Promise = ""


@dataclass(frozen=True)
class ThreadCard:
    id: UUID
    older: LineCard
    newer: LineCard


@dataclass(frozen=True)
class Program:
    """A small model on this machine compares lines: whether the client lets it, and whether it was asked."""

    on: bool
    asked: bool = False


@dataclass(frozen=True)
class EchoesPage:
    """`new` is the newest line, `old` up to three to choose from, `words` what was underlined often.

    `program` is None where there is none.
    """

    new: LineCard | None
    old: tuple[LineCard, ...]
    month: tuple[LineCard, ...]
    threads: tuple[ThreadCard, ...]
    words: tuple[str, ...]
    anew: UUID
    talk: UUID
    program: Program | None = None


@dataclass(frozen=True)
class MarkedCard:
    id: UUID
    words: str


@dataclass(frozen=True)
class UnderlinePage:
    """`words` are those that can be tapped."""

    entry: UUID
    day: str
    words: tuple[str, ...]
    marked: tuple[MarkedCard, ...]
    anew: UUID


def wants(client: UUID) -> bool:
    return allows(client, Allows.ECHOES)


def echoes_page(client: Person, now: datetime, *, month: bool, alike: bool = False) -> EchoesPage | None:
    """What a month ago was written, and what a program finds, only when it is asked for."""
    found = written(client.pk, now)
    if found is None:
        return None
    joined, proof = threads(client.pk), comparing(client.clinic_id, client.pk)
    asked, known = proof if alike else None, {(one.older, one.newer) for one in joined}
    pairing = found.alike(asked, known) if asked else found.pairing(known)
    return EchoesPage(
        new=_line(pairing[0]) if pairing else None,
        old=tuple(_candidate(one) for one in pairing[1]) if pairing else (),
        month=tuple(_line(one) for one in found.month_ago()) if month else (),
        threads=thread_cards(client.pk, joined),
        words=tuple(words_kept(found)),
        anew=uuid4(),
        talk=uuid4(),
        program=Program(proof is not None, asked is not None) if can_compare(client.clinic_id) else None,
    )


def _line(one: OwnLine, why: str | Promise = "") -> LineCard:
    return LineCard(one.entry or uuid4(), said_on(one.day), one.words, why)


def _candidate(one: Candidate) -> LineCard:
    return _line(one.line, WHY[one.why])


def said_on(day: date) -> str:
    return date_format(day, "j F Y")


def thread_cards(client: UUID, joined: list[ThreadFact]) -> tuple[ThreadCard, ...]:
    """In time, the newest first; two questions."""
    every = [pk for one in joined for pk in (one.older, one.newer)]
    words, days = diary.words_of(client, every), diary.days_of(every)

    def line(pk: UUID) -> LineCard:
        return LineCard(pk, said_on(days[pk]), words[pk].words)

    return tuple(ThreadCard(one.id, line(one.older), line(one.newer)) for one in joined)


def words_kept(found: Written) -> list[str]:
    """What was underlined in three lines or more, with its count."""
    return [
        _("“%(words)s”, in %(n)s lines") % {"words": words, "n": often}
        for words, often in underlined(found.kept.marked)
    ]


def underline_page(client: UUID, entry: EntryFact) -> UnderlinePage:
    words = diary.words_of(client, [entry.id])[entry.id].words
    here = [one for one in underlines(client) if one.entry == entry.id]
    marked = tuple(MarkedCard(one.id, one.words) for one in here)
    return UnderlinePage(entry.id, said_on(entry.day), words_in(words), marked, uuid4())
