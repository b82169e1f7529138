"""Some made-up clients closed a session in their own words, looked back in the next, and said how it was."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.strategies.insight import actions as insight
from stepwell.strategies.insight.facts import ClosingWords, Said

A_MINUTE = timedelta(minutes=1)


def look_back(story: Story, pair: PairFact, made: Iterable[tuple[PlanFact, dict[str, Any]]]) -> None:
    """Nothing where the story has no such words."""
    held = [one for one in lately(pair.id) if one.ended]
    close(pair, held, made)
    for told in story.told.get("looked_back", []):
        if told["ago"] <= len(held):
            about(pair, held, told)


def close(pair: PairFact, held: list[MeetingFact], made: Iterable[tuple[PlanFact, dict[str, Any]]]) -> None:
    """In the first session that was held with the plan."""
    for plan, told in made:
        since = [one for one in held if one.at.date() >= plan.starts]
        if since and "closed" in told:
            with clock.set_to(since[-1].at + 40 * A_MINUTE):
                words = ClosingWords(*told["closed"])
                insight.close(by=pair.therapist.id, plan=plan, meeting=since[-1].id, words=words)


def about(pair: PairFact, held: list[MeetingFact], told: dict[str, Any]) -> None:
    """`ago` counts sessions back from the last, which is 1. What is `said` of one is answered in the next."""
    meeting, following = held[told["ago"] - 1], held[: told["ago"] - 1]
    asked = following[-1].at + 2 * A_MINUTE if following else meeting.at + 300 * A_MINUTE
    client, bo = pair.client.id, pair.therapist.id
    if "noticed" in told:
        with clock.set_to(meeting.at + 6 * A_MINUTE):
            insight.notice(by=client, pair=pair, meeting=meeting, sentences=tuple(told["noticed"]))
    if "said" in told:
        with clock.set_to(past(asked)):
            insight.rate(by=client, pair=pair, meeting=meeting, said=Said(*told["said"]))
    if "answer" in told and following:
        with clock.set_to(asked + 3 * A_MINUTE):
            insight.answer(by=bo, pair=pair, meeting=meeting, words=told["answer"])


def past(moment: datetime) -> datetime:
    """Never later than now."""
    return min(moment, clock.now())
