"""An agreement as people read it: the sentence, its terms, both hands, and whether it is what was signed."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.people.facts import PairFact, Role
from stepwell.kit.days import day_of
from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.contract.facts import ContractFact, SignatureFact, Terms
from stepwell.strategies.contract.rules.changes import Change, changes, chosen
from stepwell.strategies.contract.rules.sentence import Piece, pieces
from stepwell.strategies.contract.rules.signing import path

SIZES = {
    "S": gettext_noop("S, about ten seconds"),
    "M": gettext_noop("M, a short one"),
    "L": gettext_noop("L, the whole practice"),
}


@dataclass(frozen=True)
class Row:
    """One line of the terms; `gone` means that it was let go of."""

    label: str
    words: str
    gone: bool = False


@dataclass(frozen=True)
class HandCard:
    """One side: signed by name or drawing, or still open. `laptop`: a client on the therapist’s screen."""

    role: str
    who: str
    signed: bool
    name: str = ""
    drawn: str = ""
    on: str = ""
    laptop: bool = False
    whole: bool = True


@dataclass(frozen=True)
class PaperCard:
    id: UUID
    number: int
    practice: str
    pieces: tuple[Piece, ...]
    rows: tuple[Row, ...]
    hands: tuple[HandCard, ...]
    whole: bool
    signed: bool
    since: str
    short: str
    fingerprint: str
    drawn_up: str
    changes: tuple[Change, ...] = ()


def paper_card(contract: ContractFact, pair: PairFact, before: ContractFact | None = None) -> PaperCard:
    """`before` is the version that this one follows."""
    terms = contract.terms
    told = pieces(terms, _) if terms else ()
    new = changes(before.terms, terms, _) if before and before.terms and terms else ()
    return PaperCard(
        contract.id, contract.number, terms.practice if terms else "", told,
        rows(terms, bool(contract.dropped)) if terms else (),
        tuple(hand(contract, role, pair) for role in (Role.CLIENT, Role.THERAPIST)),
        contract.whole, contract.signed, day(contract.in_force, pair) if contract.in_force else "",
        contract.fingerprint[:8], contract.fingerprint, day(contract.made_at, pair),
        tuple(Change(_(one.what), one.before, one.after) for one in new),
    )  # fmt: skip


def rows(terms: Terms, dropped: bool) -> tuple[Row, ...]:
    """Only what was agreed; a treat or consequence that is none is left out."""
    told = [
        Row(_("Practice"), terms.practice),
        Row(_("Size"), _(SIZES.get(terms.size, terms.size))),
        Row(_("First look"), date_format(terms.first_look, "l, j F")),
    ]
    if terms.treat.text:
        told.append(Row(_("After a good week"), chosen(terms.treat, _)))
    if terms.consequence.text:
        told.append(Row(_("After a quiet week"), chosen(terms.consequence, _), dropped))
    told += [Row(_("What counts"), line) for line in terms.play]
    told += [Row(_("To look forward to"), line) for line in terms.rewards]
    if terms.messages:
        most = ngettext("at most %(n)s message a day", "at most %(n)s messages a day", terms.messages)
        told.append(Row(_("Reminders"), most % {"n": terms.messages}))
    return tuple(told)


def hand(contract: ContractFact, role: Role, pair: PairFact) -> HandCard:
    who = pair.client.name if role == Role.CLIENT else pair.therapist.name
    one: SignatureFact | None = contract.signed_by(role)
    if one is None:
        return HandCard(role.value, who, False)
    return HandCard(
        role.value, who, True, one.name, path(one.drawn) if one.drawn else "", day(one.at, pair),
        role == Role.CLIENT and one.by == pair.therapist.id, one.whole,
    )  # fmt: skip


def day(at: datetime, pair: PairFact) -> str:
    """The client's own day."""
    return date_format(day_of(pair.client.calendar, at), "j F Y")
