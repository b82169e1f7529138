"""Some made-up clients trust somebody, who reads a few lines."""

from datetime import timedelta
from uuid import UUID

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.people.access import Person
from stepwell.ground.witness import actions as links
from stepwell.ground.witness.facts import Cheer, Tick, Ticked
from stepwell.journey.between.witness.lines import lines_for
from stepwell.kit import clock


def trust(story: Story, client: Person) -> None:
    """Nobody where the story says nothing of it. A kind word came this morning."""
    told, today = story.told.get("trusts"), clock.now().date()
    if not told:
        return
    with clock.set_to(min(at(today - timedelta(told["ago"]), 18), clock.now())):
        one, _ = links.make_witness(by=client, called=told["called"], signed=told["signed"], months=3)
    ticked = Ticked(frozenset(Tick(one) for one in told["ticks"]), told["words"])
    lines, week = lines_for(one, ticked)
    links.tick(by=client, one=one, ticked=ticked, lines=lines, week=week)
    pk = UUID(int=story.chance(today, "cheer").getrandbits(128), version=4)
    links.cheer(by=one, id=pk, phrase=Cheer(told["cheer"]), day=today)
