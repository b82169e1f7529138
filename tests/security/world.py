"""Two clinics with everybody who could knock at a door, and everything that they have."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db import transaction
from django.test import Client

from cast import Cast, a_client, a_colleague, browser_of, clinic_with
from security.things import things_of
from stepwell.ground.people.actions import devices, persons, tokens
from stepwell.ground.people.facts import Scope
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import open_pairs

HAVE: dict[str, tuple[str, ...]] = {
    "everybody": (
        "anonymous", "client", "other client", "far client", "new client", "therapist", "demo therapist",
        "colleague", "far therapist", "former therapist", "bare therapist", "admin", "far admin",
    ),
    "client": ("client",),
    "clients": ("client", "other client", "far client"),
    "therapist": ("therapist", "demo therapist"),
    "therapists": ("therapist", "demo therapist", "colleague", "far therapist", "former therapist"),
    "admins": ("admin", "far admin"),
    "staff": (
        "therapist", "demo therapist", "colleague", "far therapist", "former therapist", "admin", "far admin",
    ),
    "signed in": (
        "client", "other client", "far client", "therapist", "demo therapist", "colleague", "far therapist",
        "former therapist", "admin", "far admin",
    ),
}  # fmt: skip
KEYS = (
    "client key", "other client key", "far client key", "therapist key", "narrow key", "ended key", "no key",
)  # fmt: skip
PIN = "482915"


@dataclass(frozen=True)
class World:
    """What Ana and Bo have (`own`), the same of the other clinic (`far`) and of a former pair (`ended`)."""

    own: dict[str, Any]
    far: dict[str, Any]
    ended: dict[str, Any]
    people: dict[str, Person]
    browsers: dict[str, Client]
    keys: dict[str, Client]


def build() -> World:
    here, there = clinic_with(), clinic_with(client="Mo")
    fay, nia = a_colleague(here), a_client(here.bo, "")
    ended = _ended(here, fay)
    people = {
        "client": here.ana, "other client": a_client(here.bo, "Eve"), "far client": there.ana,
        "new client": nia,
        "therapist": here.bo, "demo therapist": here.bo, "colleague": a_colleague(here), "admin": here.dee,
        "far therapist": there.bo, "former therapist": fay, "bare therapist": a_colleague(here),
        "far admin": there.dee,
    }  # fmt: skip
    browsers = {"anonymous": Client()} | {role: _browser(role, person) for role, person in people.items()}
    for browser in browsers.values():
        browser.get("/me")  # What a session asks once is asked here, and not again by each question.
    keys = _keys(people)
    for key in keys.values():
        key.get("/api/v1/me")  # Likewise: that a key is in use is noted once an hour.
    return World(things_of(here), things_of(there), ended, people, browsers, keys)


def _browser(role: str, person: Person) -> Client:
    if role in ("bare therapist", "demo therapist"):
        return _without_second_factor(person, demo=role == "demo therapist")
    if role.endswith("client") and role != "new client":
        device, _ = devices.know_device(by=person, label="Phone")
        devices.set_pin(by=person, device=device, pin=PIN)
    return browser_of(person)


def _without_second_factor(person: Person, *, demo: bool) -> Client:
    browser = Client()
    browser.force_login(person, "allauth.account.auth_backends.AuthenticationBackend")
    session = browser.session
    session["demo"] = demo
    session.save()
    return browser


def _keys(people: dict[str, Person]) -> dict[str, Client]:
    every = [scope.value for scope in Scope]
    made = {
        f"{role} key": tokens.make_token(by=people[role], scopes=every, label="Watch")
        for role in ("client", "other client", "far client", "therapist")
    }
    made["narrow key"] = tokens.make_token(by=people["client"], scopes=[])
    device, _ = devices.know_device(by=people["client"], label="Lost")
    made["ended key"] = tokens.make_token(by=people["client"], scopes=every, device=device.pk)
    devices.forget_device(by=people["client"], device=device.pk)
    bearers = {role: Client(headers={"authorization": f"Bearer {secret}"}) for role, secret in made.items()}
    return bearers | {"no key": Client()}


def _ended(cast: Cast, fay: Person) -> dict[str, Any]:
    """Fay worked with Gil, and no longer does."""
    gil = a_client(fay, "Gil")
    pair = open_pairs(gil.pk)[0]
    things = things_of(replace(cast, bo=fay, ana=gil, pair=pair))
    persons.end_pair(by=fay.pk, pair=pair.id)
    return things


def ids(things: dict[str, Any]) -> dict[str, UUID]:
    return {name: thing for name, thing in things.items() if isinstance(thing, UUID)}


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done inside leaves no row behind."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
