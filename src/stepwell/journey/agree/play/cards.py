"""The page about play, on both screens."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from stepwell.ground.meeting.cards import room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.journey.agree.play.forms import OWN_WORTH, Careful
from stepwell.journey.agree.play.table import Asked, asked, form_of, printed
from stepwell.strategies.contract.facts import Flag
from stepwell.strategies.contract.queries import flags_of
from stepwell.strategies.game.content import system_of
from stepwell.strategies.game.facts import PointRule


@dataclass(frozen=True)
class ChooseCard:
    """`ask`: the question comes first. `careful` is a kind sentence why all is off to begin with, or "".
    `rules` are those whose worth is not chosen."""

    ask: bool
    careful: str
    system: str
    rules: tuple[PointRule, ...]
    printed: tuple[str, ...]


def play_page(seat: Seat) -> dict[str, Any]:
    known = asked(seat)
    form = form_of(seat, known)
    terms = form.terms()
    rules = tuple(rule for rule in system_of(terms.system).rules if rule.sees not in OWN_WORTH)
    card = ChooseCard(known.cautions is None, careful(known), terms.system, rules, printed(terms))
    worths = form.worth_fields(terms.system)
    return {"room": room_card(seat), "card": card, "form": form, "worths": worths, "ask": still_to_ask(seat)}


def still_to_ask(seat: Seat) -> Careful:
    """Without what the agreement asked in this session, when nothing was true there."""
    ask = Careful()
    if flags_of(seat.pair.id, seat.pair.client.id, seat.meeting.id) == frozenset():
        ask.leave_out(list(Flag))
    return ask


def careful(known: Asked) -> str:
    if known.cautions:
        return _(
            "Counting can pull the wrong way here, so all of it is off to begin with. You can still choose."
        )
    if known.under_pressure:
        return _("Pressure got in the way lately. How about no counting, to begin with?")
    return ""
