"""What the shell holds: sentences, empty forms, and the help lines of every country."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import get_language_bidi, gettext
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.away.forms import GuessForm, HappenedForm, OhForm, PinForm, TurnForm
from stepwell.journey.between.help.cards import EUROPE, CountryCard, countries
from stepwell.journey.between.help.lines import Place, book
from stepwell.journey.between.outcomes import PICTURES, SAID, SHORT
from stepwell.journey.between.quiet_day.moves.sending import label
from stepwell.journey.between.quiet_day.pocket import moves_for
from stepwell.look.well import STATES, Day, Step, Week, week
from stepwell.strategies.curiosity.content import barriers
from stepwell.strategies.curiosity.facts.talk import Barrier

A_MONDAY = date(2026, 11, 23)


@dataclass(frozen=True)
class SaidCard:
    outcome: str
    words: str | Promise


@dataclass(frozen=True)
class DayCard:
    """How a day can have gone, with its picture; "unknown" too."""

    outcome: str
    words: str | Promise
    picture: str


@dataclass(frozen=True)
class MetCard:
    """The kind line with which a reason is met, what one may wonder about, and what a tap can change."""

    reason: str
    say: str
    deeper: str
    moves: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ShellCard:
    """`europe` are codes of countries where only the common numbers are known."""

    guess: GuessForm
    happened: HappenedForm
    pin: PinForm
    oh: OhForm
    turn: TurnForm
    days: tuple[DayCard, ...]
    week: Week
    stones: tuple[Step, ...]
    met: tuple[MetCard, ...]
    said: tuple[SaidCard, ...]
    places: tuple[Place, ...]
    countries: tuple[CountryCard, ...]
    europe: str
    finder: str
    finder_name: str
    checked: str


UNKNOWN = DayCard("unknown", _("nothing noted"), "look/icons/blank.html")


def stairs(days: list[Day]) -> Week:
    """A drawing; which day is which, and how it went, is filled in on the phone."""
    return week(days, right_to_left=get_language_bidi())


def met_card(one: Barrier) -> MetCard:
    moves = tuple((move, label(move)) for move in moves_for(one.id))
    return MetCard(one.id, gettext(one.say), gettext(one.deeper), moves)


def shell_card() -> ShellCard:
    known = book()
    return ShellCard(
        guess=GuessForm(auto_id="away_%s"),
        happened=HappenedForm(),
        pin=PinForm(auto_id="away_%s"),
        oh=OhForm(auto_id="away_oh_%s"),
        turn=TurnForm(auto_id="away_turn_%s"),
        days=(*(DayCard(o.value, words, PICTURES[o]) for o, words in SHORT.items()), UNKNOWN),
        week=stairs([Day(date_format(A_MONDAY + timedelta(n), "D"), "", "ahead") for n in range(7)]),
        stones=stairs([Day(state, "", state) for state in STATES]).steps,
        met=tuple(met_card(one) for one in barriers().values()),
        said=tuple(SaidCard(outcome.value, words) for outcome, words in SAID.items()),
        places=(*known.places.values(), known.europe),
        countries=countries("", known),
        europe=" ".join(sorted(EUROPE)),
        finder=known.finder,
        finder_name=known.finder_name,
        checked=date_format(known.checked, "F Y"),
    )
