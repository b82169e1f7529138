"""What each of the first screens keeps. Each returns a new device secret, or "" when there is none."""

from collections.abc import Callable
from typing import Any

from stepwell.ground.people.actions import consents, persons, tokens
from stepwell.ground.people.facts import Agreed
from stepwell.ground.people.queries import person_fact
from stepwell.ground.people.visits import SignedIn
from stepwell.ground.reminder import resting
from stepwell.journey.agree.welcome import device
from stepwell.journey.agree.welcome.forms import QuietForm
from stepwell.strategies.curiosity import actions as curiosity

Kept = Callable[[SignedIn, dict[str, Any]], str]


def keep_name(request: SignedIn, said: dict[str, Any]) -> str:
    persons.rename(by=request.user.pk, person=request.user, name=said["name"])
    return ""


def keep_pin(request: SignedIn, said: dict[str, Any]) -> str:
    """With a new PIN, what was given out under the old one may end as well: a choice, and made beforehand."""
    secret = device.set_pin(request, said["pin"], old=said.get("old_pin", ""), locks=said["locks"])
    if said.get("ends"):
        tokens.end_tokens(by=request.user)
        resting.end_feed(by=request.user)
    return secret


def keep_watched(request: SignedIn, said: dict[str, Any]) -> str:
    consents.agree_to(by=request.user, kind=Agreed.NOT_WATCHED)
    return ""


def keep_place(request: SignedIn, said: dict[str, Any]) -> str:
    """A day is only counted anew from now on when something about it changed."""
    person, here = request.user, person_fact(request.user).calendar.stays[-1]
    persons.choose_country(by=person.pk, person=person, country=said["country"])
    if (here.zone, here.starts_at) != (said["zone"], said["starts_at"]):
        persons.move(by=person.pk, person=person, zone=said["zone"], starts_at=said["starts_at"])
    return ""


def keep_share(request: SignedIn, said: dict[str, Any]) -> str:
    change = consents.agree_to if said["shows"] else consents.take_back
    change(by=request.user, kind=Agreed.SHOW_PRACTICE)
    return ""


def keep_quiet(request: SignedIn, said: dict[str, Any]) -> str:
    form = QuietForm(said)
    if form.is_valid():
        curiosity.agree_quietly(by=request.user, wish=form.wish())
    return ""


KEEP: dict[str, Kept] = {
    "name": keep_name,
    "pin": keep_pin,
    "watched": keep_watched,
    "help": keep_place,
    "quiet": keep_quiet,
    "share": keep_share,
}
