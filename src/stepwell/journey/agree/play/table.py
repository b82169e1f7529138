"""From what lies on the table to the terms of play, and what of them is printed in the agreement."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, override

from stepwell.ground.diary.queries import histories
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.people import queries as people
from stepwell.ground.people.facts import Agreed as Consented
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.agree.play.forms import NAMES, PlayForm, worth
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.game.content import system_of
from stepwell.strategies.game.facts import GOAL, Agreed, Caution, Element, PlayTerms
from stepwell.strategies.game.queries import agreed, cautions_of
from stepwell.strategies.game.rules.suits import LATELY, on_to_begin_with, pressed
from stepwell.strategies.game.worth import worths_of

CHOSEN, YES, NO = "play", "yes", "no"
SHOWN: dict[Element, str | Promise] = {
    Element.STRENGTH: gettext_lazy("How well it holds is shown, in a word."),
    Element.LEVELS: gettext_lazy("Levels are agreed together, and none is taken back."),
}


@dataclass(frozen=True)
class Asked:
    """`cautions`: None until asked. `under_pressure`: it got in the way lately."""

    agreed: Agreed
    cautions: frozenset[Caution] | None
    under_pressure: bool


def asked(seat: Seat) -> Asked:
    pair = seat.pair
    return Asked(agreed([pair.id]), cautions_of(pair.id, pair.client.id), feels_pressed(seat))


def feels_pressed(seat: Seat) -> bool:
    """From the diary of the last weeks, as long as the client shows it."""
    if Consented.SHOW_PRACTICE not in people.consents(seat.pair.client.id):
        return False
    today = day_of(seat.pair.client.calendar, clock.now())
    lived = histories(plans_of([seat.pair.id]), today, today - LATELY).values()
    return pressed(entry.in_the_way for history in lived for entry in history.entries.values())


def form_of(seat: Seat, known: Asked) -> PlayForm:
    """What lies on the table; else what holds already; else what we begin with."""
    table, now = seat.table, known.agreed
    said = {name: table.many(name) if name == "play_parts" else table.said(name) for name in table.lines}
    begin = {**to_begin_with(seat, known), **begun(now)}
    begin |= worths_to_begin_with(said.get("play_system", begin["play_system"]), now)
    return PlayForm({name: said.get(name, begin.get(name, "")) for name in NAMES})


def worths_to_begin_with(system: str, now: Agreed) -> dict[str, Any]:
    """What each rule of a system is worth as it is offered, or as the pair agreed on it for this one."""
    held = now.play.worths if now.play and now.play.system == system else {}
    return {worth(rule.sees): str(held.get(rule.sees, rule.worth)) for rule in system_of(system).rules}


def to_begin_with(seat: Seat, known: Asked) -> dict[str, Any]:
    on = on_to_begin_with(known.cautions or (), known.under_pressure)
    days = seat.table.said("days")
    goal = min(int(days), GOAL) if days.isascii() and days.isdigit() and int(days) else GOAL
    return {"play_system": system_of("").id, "play_goal": str(goal), "play_parts": sorted(on)}


def begun(now: Agreed) -> dict[str, Any]:
    """What the pair agreed before."""
    if now.play is None or now.goal is None:
        return {}
    parts = sorted(now.shown)
    return {"play_system": now.play.system, "play_goal": str(now.goal.days), "play_parts": parts}


def printed_for(seat: Seat) -> tuple[str, ...]:
    """The lines for the agreement, in the client's language; none without play."""
    chosen = seat.table.said(CHOSEN)
    if chosen == NO:
        return ()
    now = agreed([seat.pair.id])
    if chosen != YES and not now.play:
        return ()
    terms = form_of(seat, Asked(now, None, under_pressure=False)).terms()
    with override(people.language_of(seat.pair.client.id)):
        return printed(terms)


def printed(terms: PlayTerms) -> tuple[str, ...]:
    lines = []
    if Element.POINTS in terms.elements:
        worths = worths_of(terms)
        lines += [worth_said(rule.say, worths[rule.sees]) for rule in system_of(terms.system).rules]
    if Element.GOAL in terms.elements:
        days = ngettext("any %(n)s of 7 days", "any %(n)s of 7 days", terms.goal) % {"n": terms.goal}
        lines.append(_("Week goal: %(days)s") % {"days": days})
    lines += [str(SHOWN[part]) for part in SHOWN if part in terms.elements]
    if lines:
        lines.append(_("Nothing is taken away. Each part can be switched off at any time."))
    return tuple(lines)


def worth_said(say: object, worth: int) -> str:
    return ngettext("%(say)s: %(n)s point", "%(say)s: %(n)s points", worth) % {"say": say, "n": worth}
