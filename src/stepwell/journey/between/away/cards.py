"""What the shell holds: sentences, empty forms, and the help lines of every country."""

from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.functional import Promise

from stepwell.journey.between.away.forms import GuessForm, HappenedForm, PinForm
from stepwell.journey.between.help.cards import EUROPE, CountryCard, countries
from stepwell.journey.between.help.lines import Place, book
from stepwell.journey.between.outcomes import SAID


@dataclass(frozen=True)
class SaidCard:
    outcome: str
    words: str | Promise


@dataclass(frozen=True)
class ShellCard:
    """`europe` are codes of countries where only the common numbers are known."""

    guess: GuessForm
    happened: HappenedForm
    pin: PinForm
    said: tuple[SaidCard, ...]
    places: tuple[Place, ...]
    countries: tuple[CountryCard, ...]
    europe: str
    finder: str
    finder_name: str
    checked: str


def shell_card() -> ShellCard:
    known = book()
    return ShellCard(
        guess=GuessForm(auto_id="away_%s"),
        happened=HappenedForm(),
        pin=PinForm(auto_id="away_%s"),
        said=tuple(SaidCard(outcome.value, words) for outcome, words in SAID.items()),
        places=(*known.places.values(), known.europe),
        countries=countries("", known),
        europe=" ".join(sorted(EUROPE)),
        finder=known.finder,
        finder_name=known.finder_name,
        checked=date_format(known.checked, "F Y"),
    )
