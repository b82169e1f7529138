"""Some made-up clients underline a word that keeps coming, and let old lines come back."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.diary.queries import kept_entries, words_of
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.discovery.actions import echo, offer
from stepwell.strategies.discovery.facts.allowed import Allows


def underline(story: Story, client: Person, made: Iterable[tuple[PlanFact, dict[str, Any]]]) -> None:
    word = story.told.get("underlines")
    if not word:
        return
    offer.allow(by=client, what=Allows.ECHOES, on=True)
    entries = {entry.id: entry.day for _, entry in kept_entries([plan.id for plan, _ in made])}
    for pk, said in words_of(client.pk, entries).items():
        if word in said.words:
            mark = UUID(int=story.chance(entries[pk], "underlines").getrandbits(128), version=4)
            echo.underline(by=client, id=mark, entry=pk, words=word)
