"""A draft with its lines, the button that asks for one, and the notes that were kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.facts import EntryFact, WordsFact
from stepwell.ground.language_model.facts import Task, Where
from stepwell.ground.language_model.queries import grant, where
from stepwell.ground.language_model.rules.draft import first_amiss
from stepwell.ground.language_model.rules.quotes import quotes_in
from stepwell.ground.people.facts import PairFact
from stepwell.journey.notice.draft.facts import SharedLine
from stepwell.journey.notice.draft.lines import Standing, may_leave, numbered, standing
from stepwell.journey.notice.draft.pieces import Piece, marked, pieces
from stepwell.journey.notice.when import day_said, sentence
from stepwell.kit import clock
from stepwell.kit.days import Calendar, day_of
from stepwell.strategies.insight.facts import PairNoteFact
from stepwell.strategies.insight.queries import pair_notes

NEAR = 3


@dataclass(frozen=True)
class LineCard:
    """A shared line under its number, with the parts of it that are quoted."""

    n: int
    day: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class DraftPage:
    """`came`: there is something to keep. `said` is what the model wrote, until a person wrote over it."""

    pair: UUID
    name: str
    model: str
    came: bool
    said: tuple[Piece, ...]
    lines: tuple[LineCard, ...]


@dataclass(frozen=True)
class OfferCard:
    """The client said yes, and shares `many` lines that may be read there."""

    pair: UUID
    name: str
    where: Where
    many: int


@dataclass(frozen=True)
class NoteCard:
    """`at` begins the names of its lines on the page. `rests`: a line of it is not shared any more."""

    id: UUID
    at: str
    words: tuple[Piece, ...]
    told: str
    lines: tuple[LineCard, ...]
    rests: bool
    away: bool


@dataclass(frozen=True)
class NotesCard:
    """The newest, those before, and what was put away."""

    pair: UUID
    near: tuple[NoteCard, ...]
    earlier: tuple[NoteCard, ...]
    away: tuple[NoteCard, ...]


def offer_card(
    pair: PairFact, entries: Iterable[EntryFact], words: Mapping[UUID, WordsFact]
) -> OfferCard | None:
    """None where one of the three did not say yes, and while nothing is shared: then nothing is missing."""
    if not words or grant(pair.clinic, pair.client.id, Task.DRAFT) is None:
        return None
    many = len(may_leave(pair, entries, words))
    return OfferCard(pair.id, pair.client.name, where(), many) if many else None


def draft_page(pair: PairFact, model: str, lines: Iterable[SharedLine], said: str) -> DraftPage:
    shown, name = list(lines), pair.client.name
    told = pieces(said, {line.n: line.words for line in shown})
    return DraftPage(pair.id, name, model, bool(told), told, cards_of(pair, shown, said))


def page_again(pair: PairFact, model: str, lines: Iterable[SharedLine], typed: str) -> DraftPage:
    """Something of the note wants another look."""
    return DraftPage(pair.id, pair.client.name, model, True, (), cards_of(pair, lines, typed))


def cards_of(pair: PairFact, lines: Iterable[SharedLine], said: str) -> tuple[LineCard, ...]:
    return line_cards(lines, said, day_of(pair.client.calendar, clock.now()))


def line_cards(lines: Iterable[SharedLine], said: str, today: date) -> tuple[LineCard, ...]:
    quotes = quotes_in(said)
    return tuple(
        LineCard(line.n, sentence(day_said(line.day, today)), marked(line.words, quotes)) for line in lines
    )


def notes_card(pair: PairFact) -> NotesCard | None:
    """For the desk; None without any."""
    found = note_cards(pair)
    here = [one for one in found if not one.away]
    near, earlier = tuple(here[:NEAR]), tuple(here[NEAR:])
    return NotesCard(pair.id, near, earlier, tuple(one for one in found if one.away)) if found else None


def note_cards(pair: PairFact, *, mine: bool = False) -> tuple[NoteCard, ...]:
    """Newest first. `mine`: the client reads, who sees those that rest, too."""
    notes = pair_notes(pair.client.id, [pair.id])
    stand = standing(pair, {pk for one in notes for pk in one.drafted.lines.values()})
    return tuple(_note(pair, one, stand, mine=mine) for one in notes)


def _note(pair: PairFact, one: PairNoteFact, stand: Standing, *, mine: bool) -> NoteCard:
    lines = numbered(one.drafted.lines, stand)
    words = {k: line.words for k, line in lines.items()}
    rests = len(lines) < len(one.drafted.lines) or bool(first_amiss(one.words, words))
    calendar = (pair.client if mine else pair.therapist).calendar
    told, open_here = told_of(one, calendar, mine=mine), mine or not rests
    today = day_of(pair.client.calendar, clock.now())
    said = pieces(one.words, words) if open_here else ()
    below = line_cards(lines.values(), one.words, today) if open_here else ()
    away = one.put_away_at is not None
    return NoteCard(one.id, f"note-{one.id}-line-", said, told, below, rests, away)


def told_of(one: PairNoteFact, calendar: Calendar, *, mine: bool) -> str:
    """Which model, when, and what a person did with it."""
    today, drafted = day_of(calendar, clock.now()), one.drafted
    said = ngettext(
        "From a draft by %(model)s, made %(day)s of %(n)s shared line.",
        "From a draft by %(model)s, made %(day)s of %(n)s shared lines.",
        len(drafted.lines),
    )
    day = day_said(day_of(calendar, drafted.at), today)
    kept = _("Changed, then kept %(day)s.") if one.changed else _("Read and kept as it was %(day)s.")
    about = {"model": drafted.model, "day": day, "n": len(drafted.lines)}
    away = " " + _("It lies aside at your therapist’s desk.") if one.put_away_at and mine else ""
    return f"{said % about} {kept % {'day': day_said(day_of(calendar, one.at), today)}}{away}"
