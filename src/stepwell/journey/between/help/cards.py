"""Whom to call here, and what to do where we do not know."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import HardMomentFact
from stepwell.ground.people.queries import hard_moment_of
from stepwell.journey.between.help.lines import Book, Line, Place, book

NAMES = {
    "AT": _("Austria"), "AU": _("Australia"), "BE": _("Belgium"), "BR": _("Brazil"), "CA": _("Canada"),
    "CH": _("Switzerland"), "DE": _("Germany"), "DK": _("Denmark"), "ES": _("Spain"), "FI": _("Finland"),
    "FR": _("France"), "GB": _("United Kingdom"), "IE": _("Ireland"), "IN": _("India"), "IT": _("Italy"),
    "NL": _("Netherlands"), "NO": _("Norway"), "NZ": _("New Zealand"), "PL": _("Poland"), "PT": _("Portugal"),
    "SE": _("Sweden"), "SG": _("Singapore"), "US": _("United States"), "ZA": _("South Africa"),
}  # fmt: skip
OWN = {
    "signs": _("How I notice it"), "helps": _("What helps me"), "place": _("Where I am safe"),
    "who": _("Who I can call or be with"),
}  # fmt: skip
EUROPE = frozenset({"BG", "CY", "CZ", "EE", "GR", "HR", "HU", "LT", "LU", "LV", "MT", "RO", "SI", "SK"})


@dataclass(frozen=True)
class CountryCard:
    code: str
    name: str | Promise
    chosen: bool


@dataclass(frozen=True)
class OwnCard:
    """A client's own plan: what there is of it, and the number as a link."""

    lines: tuple[tuple[str | Promise, str], ...]
    number: str
    tel: str


@dataclass(frozen=True)
class HelpPage:
    """`own` comes first; None where no client is signed in. `emergency` is None where we do not know the
    country; then the common numbers are told in words.
    """

    country: str | Promise
    emergency: Line | None
    lines: tuple[Line, ...]
    finder_name: str
    finder: str
    checked: str
    stale: bool
    countries: tuple[CountryCard, ...]
    unknown: bool
    own: OwnCard | None


def help_page(code: str, now: datetime, person: Person | None = None) -> HelpPage:
    known, place = book(), place_of(code, book())
    return HelpPage(
        country=NAMES.get(code, "") if place else "",
        emergency=place.emergency if place else None,
        lines=place.lines if place else (),
        finder_name=known.finder_name,
        finder=known.finder,
        checked=date_format(known.checked, "F Y"),
        stale=(now.date() - known.checked).days > known.max_age_days,
        countries=countries(code, known),
        unknown=code not in known.places,
        own=own_card(hard_moment_of(person.pk)) if person else None,
    )


def own_card(plan: HardMomentFact) -> OwnCard:
    told = ((OWN[name], said) for name, said in asdict(plan).items() if said and name in OWN)
    return OwnCard(tuple(told), plan.number, tel_of(plan.number))


def tel_of(number: str) -> str:
    """
    >>> tel_of("+49 (30) 12-3"), tel_of("")
    ('tel:+4930123', '')
    """
    digits = "".join(sign for sign in number if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""


def place_of(code: str, known: Book) -> Place | None:
    return known.places.get(code) or (known.europe if code in EUROPE else None)


def countries(code: str, known: Book) -> tuple[CountryCard, ...]:
    named = [CountryCard(each, NAMES.get(each, each), each == code) for each in known.places]
    return tuple(sorted(named, key=lambda one: str(one.name)))
