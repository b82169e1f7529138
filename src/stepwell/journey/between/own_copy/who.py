"""Whose copy it is: the person, what they agreed to, whom they work or worked with, what opens their page."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PairFact, PersonFact
from stepwell.ground.people.queries import consents, devices_of, hard_moment_of, person_fact, tokens_of


def who(person: Person, pairs: Iterable[PairFact]) -> dict[str, Any]:
    client = person.pk
    return {
        "person": person_of(person_fact(person)),
        "agreed": {kind.value: at for kind, at in sorted(consents(client).items())},
        "hard_moment": asdict(hard_moment_of(client)),
        "works_with": [worked_with(pair) for pair in pairs],
        "devices": [{"id": d.pk, "made_at": d.made_at, "seen_on": d.seen_on} for d in devices_of(client)],
        "keys": [asdict(one) for one in tokens_of(client)],
    }


def person_of(me: PersonFact) -> dict[str, Any]:
    stays = list(map(asdict, me.calendar.stays))
    return {"id": me.id, "name": me.name, "country": me.country, "stays": stays}


def worked_with(pair: PairFact) -> dict[str, Any]:
    return {"pair": pair.id, "therapist": pair.therapist.name, "began": pair.began, "ended": pair.ended}
