"""Some made-up clients rehearsed in their sessions, and wrote a line for when stuck."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any
from uuid import UUID

from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.meeting.facts import MeetingFact
from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.strategies.fluency import actions as fluency
from stepwell.strategies.fluency.facts import Ran
from stepwell.strategies.fluency.rules.runs import next_kind, number_of

INTO = timedelta(minutes=22)
A_RUN = timedelta(minutes=2)


def write_line(pair: PairFact, plan: PlanFact, told: dict[str, Any]) -> None:
    """If this, then that; nothing where the story has no such line."""
    if "stuck" in told:
        this, then = told["stuck"]
        fluency.write_script(by=pair.therapist.id, plan=plan, stuck_if=this, stuck_then=then, said_aloud=True)


def rehearse(story: Story, pair: PairFact, made: Iterable[tuple[PlanFact, dict[str, Any]]]) -> None:
    """The first session after a plan began has the first of its rehearsals, and so on."""
    held = [one for one in reversed(lately(pair.id)) if one.began]
    for plan, told in made:
        since = [one for one in held if one.at.date() >= plan.starts]
        for meeting, runs in zip(since, told.get("rehearsed", []), strict=False):
            in_one(story, pair, plan, meeting, runs)


def in_one(story: Story, pair: PairFact, plan: PlanFact, meeting: MeetingFact, runs: dict[str, Any]) -> None:
    for at, ran in enumerate(each_run(story, plan, meeting, runs)):
        with clock.set_to(meeting.at + INTO + at * A_RUN):
            fluency.keep_run(
                by=pair.therapist.id, pair=pair, meeting=meeting.id, practice=plan.practice, ran=ran
            )


def each_run(story: Story, plan: PlanFact, meeting: MeetingFact, runs: dict[str, Any]) -> list[Ran]:
    """`runs` tells of one session: distress before and after each run, seconds, prompts, confidence."""
    dice = story.chance(meeting.at.date(), f"runs {plan.practice.slug}")
    last = len(runs["whole"]) - 1
    return [
        Ran(
            id=UUID(int=dice.getrandbits(128), version=4), number=number_of(next_kind(at)),
            kind=next_kind(at), level=runs["level"] if at == 2 else None, first_seconds=first,
            whole_seconds=whole, target_seconds=runs["target"], step_seconds=(first, whole),
            prompts=runs["prompts"][at], confidence=runs["sure"] if at == last else None, warmed_up=at > 0,
            distress_before=runs["distress"][0] if at == 0 else None, distress_after=runs["distress"][at + 1],
        )
        for at, (first, whole) in enumerate(zip(runs["first"], runs["whole"], strict=True))
    ]  # fmt: skip
