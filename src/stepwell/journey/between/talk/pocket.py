"""Conversations to take along: what a phone needs to hold one without a network, and what it brings home."""

from collections.abc import Iterable
from dataclasses import asdict, astuple, replace
from datetime import date
from functools import partial
from itertools import accumulate
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.ground.vault.queries import blind
from stepwell.journey.between.talk.actions import NotJustNow, keep_what_it_led_to
from stepwell.journey.between.talk.gathered import PRACTICE, practices_around
from stepwell.kit import care
from stepwell.strategies.discovery.access import own_conversation
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.state import Event, Given, State
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.rules.flow import begun, step
from stepwell.strategies.discovery.rules.offer import Situation, fits, offers
from stepwell.strategies.discovery.rules.seen import NOTHING, Scene

# The phone looks at its own clock; here it is always day.
NOON = 12
GAP, NUMBERS = "surprise", ("predicted", "actual")


def pocket(clinic: UUID, plans: Iterable[PlanFact], today: date) -> dict[str, Any]:
    """Guides that quote only their own answers and what a practice is called, for look/js/talk_flow.js.

    None of them holds an older word of the client's: those stay here. One that waits for a wide gap between
    guess and what happened says how wide; the phone has the two numbers of its own last days.
    """
    every = guides_of(clinic)
    found = offers(every.values(), (Situation(), *practices_around(plans, today)), NOON)
    guides = [asdict(one.guide) | {"invite": one.invite, "given": dict(one.given.values)} for one in found]
    there = {one.guide.id for one in found}
    wide = {pk: gap_of(guide) for pk, guide in every.items() if pk not in there}
    first = [asdict(every[pk]) | {"given": {}, "gap": least} for pk, least in wide.items() if least]
    return {"guides": [*first, *guides], "care": care.pattern()}


def gap_of(guide: Guide) -> int:
    """How wide a gap a guide waits for, when it waits for nothing else and quotes no words; else 0."""
    waits = dict(guide.offer_when)
    least = waits.pop(GAP, 0)
    quotes = Situation(given=Given(dict.fromkeys((PRACTICE, *NUMBERS), "0")))
    return 0 if waits or not fits(replace(guide, offer_when=()), quotes) else least


def given_for(by: Person, guide: Guide, given: Given) -> Given:
    """What a phone could have quoted: what a practice of this client is called, two numbers, or nothing."""
    practice = given.values.get(PRACTICE)
    strange = given.lines or given.values.keys() - {PRACTICE, *NUMBERS}
    if strange or not fits(replace(guide, offer_when=()), Situation(given=given)):
        raise NotJustNow
    if practice and practice not in practices_of(by):
        raise NotJustNow
    return given


def practices_of(by: Person) -> set[str]:
    return {plan.practice.name for plan in plans_of([pair.id for pair in open_pairs(by.pk)])}


@transaction.atomic
def bring_home(
    *, by: Person, id: UUID, guide: str, events: Iterable[Event], keep: UUID | None = None, version: int = 0,
    given: Given = NOTHING,
) -> UUID:  # fmt: skip
    """What was done on a phone, done again here; a second delivery changes nothing.

    What came in part before goes on from there. Where it went on elsewhere meanwhile, both stay.
    """
    found = guides_of(by.clinic_id).get(guide)
    if found is None or version not in (0, found.version):
        raise NotJustNow
    done, given = tuple(events), given_for(by, found, given)
    states = list(accumulate(done, partial(step, Scene(found, given, care.worrying)), initial=begun(found)))
    here = talking.begin(by=by, id=id, guide=found, given=given)
    if not any(here.state == state for state in states) and not _older(states[-1], here.state):
        twin = uuid5(id, blind("conversation", repr([astuple(event) for event in done])))
        here = talking.begin(by=by, id=twin, guide=found, given=given)
    if (
        here.state in states[:-1]
        and talking.go_on(by=by, conversation=here, to=states[-1])
        and states[-1].over
    ):
        keep_what_it_led_to(by, own_conversation(by, here.id), keep)
    return here.id


def _older(state: State, than: State) -> bool:
    """A copy from before, which is on its way still."""
    return state.said == than.said[: len(state.said)]
