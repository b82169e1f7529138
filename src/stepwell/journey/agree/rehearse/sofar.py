"""The runs of this session and of all before, for the practice on the table."""

from dataclasses import dataclass
from uuid import UUID, uuid5

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.meeting.facts import Seat
from stepwell.journey.agree.shape.sitting import sit_down
from stepwell.strategies.fluency.facts import Kind, RunFact, ScriptFact
from stepwell.strategies.fluency.queries import runs_of, script_for
from stepwell.strategies.fluency.rules.runs import next_kind, ratings_of, time_to_stop


@dataclass(frozen=True)
class SoFar:
    seat: Seat
    practice: PracticeFact
    today: tuple[RunFact, ...]
    ever: tuple[RunFact, ...]
    script: ScriptFact | None = None

    @property
    def timed(self) -> bool:
        return not self.practice.untimed

    @property
    def kind(self) -> Kind:
        """After a stop it begins anew, slow and aloud."""
        return Kind.SLOW if self.stop else next_kind(len({run.kind for run in self.today if not run.stopped}))

    @property
    def next_id(self) -> UUID:
        """The same on both screens, so that one run kept by both is one run."""
        return uuid5(self.seat.meeting.id, f"{self.practice.slug}/{len(self.today)}")

    @property
    def stop(self) -> bool:
        """Whether the last rating lies three above the first of this session, or a run was stopped."""
        return time_to_stop(ratings_of(self.today)) or bool(self.today and self.today[-1].stopped)

    @property
    def target(self) -> float | None:
        """What the client said all of it may take, the last time they said it."""
        said = [run.target_seconds for run in self.ever if run.target_seconds]
        return said[-1] if said else None


def so_far(seat: Seat) -> SoFar:
    sitting = sit_down(seat)
    practice, ever = sitting.practice, runs_of(seat.pair.id, sitting.practice)
    before = next((plan for plan in sitting.running if plan.practice.slug == practice.slug), None)
    today = tuple(run for run in ever if run.meeting == seat.meeting.id)
    return SoFar(seat, practice, today, ever, script_for(before, sitting.running) if before else None)
