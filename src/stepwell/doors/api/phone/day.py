"""The day that a phone takes along."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from stepwell.doors.api import reads
from stepwell.ground.diary.queries import histories
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import hard_moment_of, open_pairs
from stepwell.ground.plan.access import plans_for
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.reminder.queries import hard_week_of
from stepwell.ground.vault.queries import blind
from stepwell.journey.between.experiments.cards import way_card
from stepwell.journey.between.go.codes import codes_of
from stepwell.journey.between.papers.cards import papers_card
from stepwell.journey.between.papers.gathered import gathered
from stepwell.journey.between.progress.along import grown_along
from stepwell.journey.between.rewards.ahead import lines
from stepwell.journey.between.talk.pocket import pocket
from stepwell.strategies.discovery.facts.experiment import OTHER
from stepwell.strategies.ritual.cards import sentence_of

WEEK = timedelta(6)


def who(person: Person) -> str:
    """A name for this person that says nothing; a phone keeps each one's letters apart by it."""
    return named(person.pk)


def named(person: UUID) -> str:
    return blind("phone", str(person))[:16]


def along(person: Person) -> dict[str, Any]:
    """Today as the API tells it and whose it is; papers and the last week of each practice; conversations.

    What another room needs without a network goes in here under a name of its own.
    """
    today = reads.today(person)
    plans, pairs = plans_for(person, [one.plan.id for one in today.plans]), open_pairs(person.pk)
    rests = hard_week_of(person.pk, today.day)
    more = {
        "who": who(person),
        "papers": {str(pk): paper(person, plan) for pk, plan in plans.items()},
        "week": week(plans.values(), today.day),
        "talk": pocket(person.clinic_id, plans.values(), today.day),
        "rewards": lines(pairs, today.day),
        "grown": grown_along(pairs, today.day),
        "codes": codes_of(person),
        "rests_until": rests.asks.isoformat() if rests else "",
        "hard_moment": asdict(hard_moment_of(person.pk)),
        "coin": coin(person, [plan for plan in plans.values() if plan.shape.days_a_week], today.day),
    }
    return today.model_dump(mode="json") | more


def coin(person: Person, plans: Iterable[PlanFact], day: date) -> dict[str, Any] | None:
    """The way drawn or taken for this day and the other one, in own words; nothing of the days to come."""
    found = way_card(person.pk, plans, day)
    if found is None:
        return None
    told = {"experiment": str(found.experiment), "way": OTHER[found.other], "other": found.other}
    return told | {"words": found.words, "instead": found.instead, "back": found.back}


def week(plans: Iterable[PlanFact], day: date) -> dict[str, list[dict[str, str]]]:
    """How each of the last seven days went; no words, no numbers."""
    found = histories(plans, until=day, since=day - WEEK)
    return {
        str(pk): [{"day": d.isoformat(), "outcome": e.outcome.value} for d, e in history.entries.items()]
        for pk, history in found.items()
    }


def paper(person: Person, plan: PlanFact) -> dict[str, Any]:
    """What was agreed, short enough for the fridge door, and the first step as it was agreed last."""
    found = gathered(person, plan)
    first = found.ritual.terms.first_step if found.ritual else ""
    return {
        "recap": list(papers_card(found).recap.parts),
        "first": first or plan.practice.first_step,
        "agreed": sentence_of(found.ritual.terms) if found.ritual else "",
    }
