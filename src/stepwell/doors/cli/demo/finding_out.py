"""Some made-up clients kept a line about themselves now and then, and looked at it again."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PairFact
from stepwell.kit import clock
from stepwell.kit.days import begins
from stepwell.strategies.discovery.access import own_discovery
from stepwell.strategies.discovery.actions import about, discovery
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import Stands


def find_out(story: Story, client: Person, pair: PairFact) -> None:
    """`ago` counts days back from today; nothing where the story has no such lines."""
    for told in story.told.get("found", []):
        pk = uuid4()
        with clock.set_to(_on(pair, told["ago"])):
            found = discovery.discover(by=client, id=pk, words=told["words"])
            if told.get("more"):
                about.add_detail(by=client, id=uuid4(), discovery=found, words=told["more"])
        _later(client, pair, told, pk)


def _later(client: Person, pair: PairFact, told: dict[str, Any], pk: Any) -> None:
    if "again" in told:
        ago, stands = told["again"]
        with clock.set_to(_on(pair, ago)):
            discovery.stand(by=client, discovery=own_discovery(client, pk), stands=Stands(stands))
    if "shows" in told:
        discovery.show_discovery(by=client, discovery=own_discovery(client, pk), what=Who(told["shows"]))


def _on(pair: PairFact, ago: int) -> Any:
    """Early in the evening of that day, and never later than now."""
    now = clock.now()
    return min(begins(pair.client.calendar, (now - timedelta(ago)).date()) + timedelta(hours=14), now)
