"""Who sits together, over which practice."""

from dataclasses import dataclass
from datetime import date

from stepwell.ground.library.facts import Kind, PracticeFact
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.plan.facts import PlanFact


@dataclass(frozen=True)
class Sitting:
    """`running` are the pair's plans in force today; `today` is the client's day."""

    seat: Seat
    practice: PracticeFact
    running: tuple[PlanFact, ...]
    today: date

    @property
    def is_talk(self) -> bool:
        return self.practice.kind == Kind.TALK
