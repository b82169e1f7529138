""" "I started", pressed without a network."""

from uuid import UUID

from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.doors.api.sent import Moment, Rating, SizeOf
from stepwell.ground.diary import actions as diary
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import own_plan


class StartIn(Note):
    """The guess is locked by it; `at` is when it was pressed, by the phone's own clock. The size agreed on,
    unless another one is told.
    """

    plan: UUID
    at: Moment
    size: SizeOf = ""
    guess: Rating = None
    before: Rating = None


def keep(by: Person, note: StartIn) -> None:
    plan = own_plan(by, note.plan)
    size = note.size or plan.shape.size.value
    diary.start(
        by=by, plan=plan, id=note.id, size=size, guess=note.guess, before=note.before, at=note.at
    )  # fmt: skip


KIND = Kind("start", StartIn, one_by_one(keep))
