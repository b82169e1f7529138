"""Some made-up clients say what they fear before they begin, and ask their own days a question."""

from datetime import date, timedelta
from uuid import UUID

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.diary.queries import starts_of
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.actions import asked as asking
from stepwell.strategies.discovery.actions import expected as expecting
from stepwell.strategies.discovery.facts.asked import Came
from stepwell.strategies.discovery.questions import by_id

A_WHILE = timedelta(minutes=9)


def look_ahead(story: Story, client: Person, plans: list[PlanFact]) -> None:
    """Nothing where the story has neither."""
    fear(story, client, plans)
    today = day_of(calendar_of(client.pk), clock.now())
    for one in story.told.get("asked", []):
        ask(story, client, today - timedelta(one["ago"]), one)


def fear(story: Story, client: Person, plans: list[PlanFact]) -> None:
    """Each fear once, at the newest starts; `came` tells what became of it."""
    fears = story.told.get("fears", [])
    newest = starts_of([plan.id for plan in plans])[-2 * len(fears) :: 2] if fears else []
    for start, (words, likely, came) in zip(newest, fears, strict=False):
        with clock.set_to(start.at):
            found = expecting.expect(by=client, start=start, words=words, likely=likely)
        dice = story.chance(start.day, "became")
        with clock.set_to(start.at + A_WHILE):
            if found:
                pk = UUID(int=dice.getrandbits(128), version=4)
                expecting.became(by=client, id=pk, start=found.id, came=Came(came))


def ask(story: Story, client: Person, day: date, told: dict[str, object]) -> None:
    pk = UUID(int=story.chance(day, "asked").getrandbits(128), version=4)
    a, b, sure = (int(str(told[name])) for name in ("a", "b", "sure"))
    with clock.set_to(min(at(day, 20), clock.now())):
        found = asking.ask(
            by=client, id=pk, question=by_id()[str(told["question"])], until=day, guess=(a, b, sure)
        )
        asking.make_of_it(by=client, asked=found, words=str(told.get("words", "")))
        if told.get("shown"):
            asking.show_asked(by=client, asked=found)
