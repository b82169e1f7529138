"""The page of the agreement, on both screens."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.meeting.cards import room_card
from stepwell.ground.people.facts import Role
from stepwell.ground.witness.queries import has_link
from stepwell.journey.agree.contract.facts import Sheet
from stepwell.journey.agree.contract.forms import Fits, Hand
from stepwell.journey.agree.contract.told import Told
from stepwell.journey.agree.contract.wording import form_of
from stepwell.kit import clock
from stepwell.strategies.contract import queries as contracts
from stepwell.strategies.contract.cards import PaperCard, paper_card
from stepwell.strategies.contract.facts import Terms, Verdict, What
from stepwell.strategies.contract.looking import look_at
from stepwell.strategies.contract.rules.changes import chosen
from stepwell.strategies.contract.rules.sentence import Piece, Reading, pieces, reading


@dataclass(frozen=True)
class FreeWords:
    """Own words and what became of them; `say` is a kind sentence while they wait."""

    what: str
    words: str
    looked_over: bool
    kept: bool
    help: bool
    say: str


@dataclass(frozen=True)
class DraftCard:
    """The sentence as it composes itself. `open` means that the shape is not done."""

    open: bool
    pieces: tuple[Piece, ...] = ()
    reading: Reading | None = None
    free: tuple[FreeWords, ...] = ()
    theirs: bool = False
    play: tuple[str, ...] = ()


@dataclass(frozen=True)
class SheetCard:
    """`alone`: no phone is in the room, so the client signs on this screen. `moved`: words changed since.

    `trusted`: somebody has a link; only a therapist reads it, to ask whether it is good for the client.
    """

    phase: str
    draft: DraftCard
    paper: PaperCard | None
    mine: str
    alone: bool
    moved: bool
    say: str
    crisis: bool
    pair: UUID
    trusted: bool


def contract_page(sheet: Sheet, told: Told) -> dict[str, Any]:
    return {
        "room": room_card(sheet.seat), "card": sheet_card(sheet, told), "form": told.form or form_of(sheet),
        "fits": Fits(), "hand": Hand(auto_id="mine_%s"), "theirs": Hand(auto_id="theirs_%s"),
    }  # fmt: skip


def sheet_card(sheet: Sheet, told: Told) -> SheetCard:
    seat, paper = sheet.seat, None
    if sheet.frozen:
        before = contracts.by_id(sheet.frozen.follows) if sheet.frozen.follows else None
        paper = paper_card(sheet.frozen, seat.pair, before)
    moved = bool(seat.table.said("contract")) and not sheet.frozen
    mine = Role.CLIENT if seat.is_client else Role.THERAPIST
    return SheetCard(
        sheet.phase, draft_card(sheet), paper, mine.value, not seat.table.joined, moved, told.say,
        told.crisis, seat.pair.id, not seat.is_client and has_link(seat.pair.client.id, clock.now()),
    )  # fmt: skip


def draft_card(sheet: Sheet) -> DraftCard:
    terms = sheet.terms
    if terms is None:
        return DraftCard(open=not sheet.sitting.is_talk)
    free = free_words(sheet, terms)
    return DraftCard(False, pieces(terms, _), reading(terms, _), free, terms.witness == "theirs", terms.play)


def free_words(sheet: Sheet, terms: Terms) -> tuple[FreeWords, ...]:
    """What was written freely; an unchanged item of the menu is not among it."""
    made = []
    for what, one in ((What.TREAT, terms.treat), (What.CONSEQUENCE, terms.consequence)):
        found = look_at(what, one.text)
        if not one.text or found.verdict == Verdict.MENU:
            continue
        seen = contracts.looked_over_words(sheet.seat.pair.id, what, one)
        kept = found.verdict == Verdict.REVIEW
        made.append(
            FreeWords(what.value, chosen(one, _), seen, kept, found.verdict == Verdict.SAFETY, _(found.say))
        )
    return tuple(made)
