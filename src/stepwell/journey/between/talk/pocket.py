"""Conversations to take along: what a phone needs to hold one without a network, and what it brings home."""

from collections.abc import Iterable
from dataclasses import asdict
from functools import reduce
from typing import Any
from uuid import UUID

from django.db import transaction

from stepwell.ground.people.access import Person
from stepwell.journey.between.talk.actions import NotJustNow, keep_what_it_led_to
from stepwell.kit import care
from stepwell.strategies.discovery.access import own_conversation
from stepwell.strategies.discovery.actions import conversation as talking
from stepwell.strategies.discovery.facts.guide import Guide
from stepwell.strategies.discovery.facts.state import Event, Given
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
    *, by: Person, id: UUID, guide: str, events: Iterable[Event], keep: UUID | None = None
) -> UUID:
    """What was done on a phone, done again here; a second delivery changes nothing."""
    found = guides_of(by.clinic_id).get(guide)
    if found is None or not fits(found, Situation()):
        raise NotJustNow
    here = talking.begin(by=by, id=id, guide=found, given=Given())
    after = reduce(lambda state, event: step(_scene(found), state, event), events, begun(found))
    if here.place == 0 and talking.go_on(by=by, conversation=here, to=after) and after.over:
        keep_what_it_led_to(by, own_conversation(by, id), keep)
    return id


def _scene(guide: Guide) -> Scene:
    return Scene(guide, Given(), care.worrying)
