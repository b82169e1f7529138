"""Some made-up clients try two ways of one practice, by a coin."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.actions import experiment
from stepwell.strategies.discovery.facts.experiment import OTHER, Asks, ExperimentTerms


def toss(story: Story, client: Person, made: Iterable[tuple[PlanFact, dict[str, Any]]]) -> None:
    """Nothing where the story has none. `ago` is the first day, `other` one that was done otherwise."""
    today = day_of(calendar_of(client.pk), clock.now())
    for plan, told in made:
        for one in told.get("coins", []):
            first = today - timedelta(one["ago"])
            dice = story.chance(first, "coin")
            ids = [UUID(int=dice.getrandbits(128), version=4) for _ in range(2)]
            terms = ExperimentTerms(one["a"], one["b"], Asks(one["asks"]), one["days"])
            with clock.set_to(at(first - timedelta(1), 18)):
                drawn = experiment.begin(
                    by=client, id=ids[0], plan=plan, terms=terms, first=first, seed=one["seed"]
                )
                if one.get("shows"):
                    experiment.show_experiment(by=client, experiment=drawn, on=True)
            if "other" in one:
                day = first + timedelta(one["other"])
                with clock.set_to(at(day, 8)):
                    experiment.choose(
                        by=client, id=ids[1], experiment=drawn, day=day, way=OTHER[drawn.drawn[day]]
                    )
