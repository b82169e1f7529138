"""From what lies on the table to the terms, and back to the page."""

from datetime import date
from typing import Any
from uuid import UUID

from stepwell.ground.library.rules.search import sized
from stepwell.ground.meeting.facts import Seat, TableFact
from stepwell.ground.meeting.laying import initial
from stepwell.ground.people.queries import language_of
from stepwell.ground.reminder.queries import quiet_hours
from stepwell.journey.agree.contract.facts import Sheet
from stepwell.journey.agree.contract.forms import FIRST, OWN, Wording
from stepwell.journey.agree.first_look import look_for
from stepwell.journey.agree.play.table import printed_for
from stepwell.journey.agree.reminder.forms import MOST
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.sitting import agreed_form, sit_down
from stepwell.strategies.contract import queries as contracts
from stepwell.strategies.contract.content import max_minutes, menu
from stepwell.strategies.contract.facts import (
    KINDS,
    NO_CONSEQUENCE,
    NO_TREAT,
    Chosen,
    ContractFact,
    Terms,
    What,
)
from stepwell.strategies.contract.looking import judged_or_none
from stepwell.strategies.contract.rules.sentence import doing
from stepwell.strategies.reward.queries import running_rewards
from stepwell.strategies.reward.saying import printed

NONE = {What.TREAT: NO_TREAT, What.CONSEQUENCE: NO_CONSEQUENCE}
FREE = {What.TREAT: "joy", What.CONSEQUENCE: "chore"}


def sheet_for(seat: Seat) -> Sheet:
    """Everything that the page shows, read once."""
    sitting, look = sit_down(seat), look_for(seat).day
    flags = contracts.flags_of(seat.pair.id, seat.pair.client.id, seat.meeting.id)
    terms = wanted(sitting, look)
    return Sheet(seat, sitting, look, flags, terms, frozen(seat, terms))


def wanted(sitting: Sitting, look: date) -> Terms | None:
    """The terms as they are on the table now; None while the shape is open, or for just talk."""
    shaped, table = agreed_form(sitting), sitting.seat.table
    if sitting.is_talk or not shaped.is_valid():
        return None
    shape = shaped.shape()
    size, language = sized(sitting.practice, shape.size), language_of(sitting.seat.pair.client.id)
    return Terms(
        practice=sitting.practice.name, doing=table.said("i_will") or doing(size.say if size else ""),
        cue=shape.cue, days=shape.days_a_week, place=shape.place, size=shape.size.value,
        first_look=day_said(table, look), treat=picked(What.TREAT, table),
        consequence=picked(What.CONSEQUENCE, table), witness=table.said("witness") or "mine",
        language=language, play=printed_for(sitting.seat),
        rewards=looked_forward_to(sitting.seat.pair.id, language), messages=most_messages(sitting.seat),
    )  # fmt: skip


def most_messages(seat: Seat) -> int:
    """What was picked on the table, else what holds already."""
    said = seat.table.said("remind_most")
    return int(said) if said in MOST else quiet_hours([seat.pair.client.id])[seat.pair.client.id].most


def looked_forward_to(pair: UUID, language: str) -> tuple[str, ...]:
    """The rewards that are live; own words that still wait are not signed."""
    return tuple(printed(one, language) for one in running_rewards([pair]) if one.live and one.shown)


def picked(what: What, table: TableFact) -> Chosen:
    """The item of the menu, or own words of a kind."""
    pick = table.said(f"{what}_pick") or FIRST[what]
    if pick != OWN:
        found = next((item for item in menu(what) if item.id == pick), None)
        return Chosen(found.kind, found.text) if found else NONE[what]
    words, kind = table.said(what.value).strip(), table.said(f"{what}_kind")
    known = kind if kind in KINDS[what] else FREE[what]
    return Chosen(known, words, at_most(what, table)) if words else NONE[what]


def at_most(what: What, table: TableFact) -> int:
    """A consequence in own words always has its limit; a treat needs none."""
    if what != What.CONSEQUENCE:
        return 0
    minutes = table.said("minutes")
    return min(int(minutes), max_minutes()) if minutes.isascii() and minutes.isdigit() else max_minutes()


def day_said(table: TableFact, look: date) -> date:
    try:
        return date.fromisoformat(table.said("first_look"))
    except ValueError:
        return look


def frozen(seat: Seat, terms: Terms | None) -> ContractFact | None:
    """What was drawn up in this round, as long as the words on the table are still the same."""
    drawn = contracts.drawn_up(seat.meeting.id, seat.table.said("contract"))
    if drawn is None or drawn.pair != seat.pair.id or terms is None:
        return None
    return drawn if drawn.terms == judged_or_none(terms) or not drawn.whole else None


def form_of(sheet: Sheet) -> Wording:
    """With what lies on the table; what nobody touched comes from the shape."""
    begin: dict[str, Any] = {"first_look": sheet.look.isoformat(), "treat_pick": FIRST[What.TREAT]}
    if sheet.terms:
        begin |= {"i_will": sheet.terms.doing, "remind_most": str(sheet.terms.messages)}
    told = {name: said for name, said in initial(Wording, sheet.seat.table).items() if said}
    return Wording(initial=begin | told)
