"""Conversations to take along: what a phone needs to hold one without a network, and what it brings home."""

from collections.abc import Iterable
from dataclasses import asdict, astuple
from functools import partial
from itertools import accumulate
from typing import Any
from uuid import UUID, uuid5

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.ground.vault.queries import blind
from stepwell.journey.between.talk.actions import NotJustNow, keep_what_it_led_to
from stepwell.kit import care
from stepwell.strategies.discovery.access import own_conversation
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.facts.state import Event, Given, State
from stepwell.strategies.discovery.queries.guide import guides_of
from stepwell.strategies.discovery.rules.flow import begun, step
from stepwell.strategies.discovery.rules.offer import Situation, fits
from stepwell.strategies.discovery.rules.seen import Scene


def pocket(clinic: UUID) -> dict[str, Any]:
    """Guides that quote nothing but their own answers, for look/js/talk_flow.js. No word of the client's."""
    light = [guide for guide in guides_of(clinic).values() if fits(guide, Situation())]
    return {"guides": [asdict(guide) for guide in light], "care": care.pattern()}


@transaction.atomic
def bring_home(
    *, by: Person, id: UUID, guide: str, events: Iterable[Event], keep: UUID | None = None, version: int = 0
) -> UUID:
    """What was done on a phone, done again here; a second delivery changes nothing.

    What came in part before goes on from there. Where it went on elsewhere meanwhile, both stay.
    """
    found = guides_of(by.clinic_id).get(guide)
    if found is None or not fits(found, Situation()) or version not in (0, found.version):
        raise NotJustNow
    done = tuple(events)
    states = list(accumulate(done, partial(step, Scene(found, Given(), care.worrying)), initial=begun(found)))
    here = talking.begin(by=by, id=id, guide=found, given=Given())
    if not any(here.state == state for state in states) and not _older(states[-1], here.state):
        twin = uuid5(id, blind("conversation", repr([astuple(event) for event in done])))
        here = talking.begin(by=by, id=twin, guide=found, given=Given())
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
