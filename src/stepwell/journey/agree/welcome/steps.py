"""The order of the first screens, and which of them cannot be left out."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Agreed
from stepwell.ground.people.queries import consents, person_fact
from stepwell.journey.agree.welcome.device import has_pin
from stepwell.look.way import Way, way

STEPS = ("name", "pin", "watched", "help", "quiet", "share")
NAMES = (
    _("Your name"),
    _("Your PIN"),
    _("Who reads"),
    _("Help nearby"),
    _("When it is quiet"),
    _("What is shown"),
)


@dataclass(frozen=True)
class Step:
    """One idea a screen; `before` and `after` are addresses, empty at the ends."""

    name: str
    way: Way
    before: str
    after: str


def step(name: str) -> Step:
    """Raises ValueError for a name that is no step."""
    at = STEPS.index(name)
    before, after = ("", *STEPS)[at], (*STEPS, "")[at + 1]
    return Step(name, way(at + 1, NAMES), before, after)


def first_open(person: Person, *, asks_pin: bool = True) -> str:
    """The first screen that still has to be seen; "" when the welcome is over."""
    if not person_fact(person).name:
        return "name"
    if asks_pin and not has_pin(person.pk):
        return "pin"
    return "" if Agreed.NOT_WATCHED in consents(person.pk) else "watched"


def may_see(name: str, waiting: str) -> bool:
    """Screens are taken in order, and every earlier one can be seen again.

    >>> may_see("name", "pin"), may_see("share", "pin"), may_see("share", "")
    (True, False, True)
    """
    return not waiting or STEPS.index(name) <= STEPS.index(waiting)
