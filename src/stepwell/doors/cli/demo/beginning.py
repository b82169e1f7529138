"""Some made-up clients try how their practice starts, a week for each moment."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from stepwell.doors.cli.demo.living import at
from stepwell.doors.cli.demo.stories import Story
from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import history
from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock
from stepwell.kit.days import day_of, each
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.content import anchor_said
from stepwell.strategies.ritual.facts import RitualFact, RitualTerms
from stepwell.strategies.ritual.rules import LATER, RIGHT_AWAY, SOON, began

LIKELY_TO_COME = 0.85
DELAYS = [RIGHT_AWAY, RIGHT_AWAY, SOON, LATER]


def try_moments(story: Story, pair: PairFact, made: Iterable[tuple[PlanFact, dict[str, Any]]]) -> None:
    """The moments of a plan one after the other; nothing where the story has none."""
    today = day_of(pair.client.calendar, clock.now())
    for plan, told in made:
        last = None
        for moment in told.get("moments", []):
            last = begin(story, pair, plan, today - timedelta(moment["ago"]), moment, last)
            for day in each(last.trial_starts, min(last.trial_ends, today - timedelta(1))):
                note(story, pair, last, day, history(plan, day, day))


def begin(
    story: Story,
    pair: PairFact,
    plan: PlanFact,
    starts: date,
    moment: dict[str, Any],
    last: RitualFact | None,
) -> RitualFact:
    """The first is agreed in the room, another one by the client alone."""
    terms = RitualTerms(
        moment["cue"],
        plan.shape.place,
        plan.practice.first_step,
        moment["gesture"],
        anchor_said(moment["cue"]),
    )
    with clock.set_to(at(starts, 12)):
        if last is None:
            return rituals.begin(by=pair.therapist.id, plan=plan, terms=terms, starts=starts)
        pk = UUID(int=story.chance(starts, "moment").getrandbits(128), version=4)
        return rituals.try_another(
            by=pair.client.id, plan=plan, ritual=last, terms=terms, starts=starts, id=pk
        )


def note(story: Story, pair: PairFact, ritual: RitualFact, day: date, lived: History) -> None:
    """On days that were noted; on the others nobody was asked."""
    did = began(lived.entries.get(day))
    if did is None:
        return
    dice = story.chance(day, "moment came")
    with clock.set_to(min(at(day, 21), clock.now())):
        rituals.note_cue(
            by=pair.client.id, ritual=ritual, id=UUID(int=dice.getrandbits(128), version=4), day=day,
            came=dice.random() < LIKELY_TO_COME, minutes=dice.choice(DELAYS) if did else None,
        )  # fmt: skip
