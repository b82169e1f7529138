""" "I started", pressed without a network."""

from typing import Annotated
from uuid import UUID

from pydantic import BeforeValidator, Field

from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.doors.api.sent import MOST_WORDS, Moment, Rating, SizeOf, tidy
from stepwell.ground.diary import actions as diary
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import keys_for, own_plan
from stepwell.strategies.discovery.actions.expected import expect


class StartIn(Note):
    """The guess is locked by it; `at` is when it was pressed, by the phone's own clock. The size agreed on,
    unless another one is told. `might` is what was feared or hoped, `likely` how likely out of ten.
    """

    plan: UUID
    at: Moment
    size: SizeOf = ""
    guess: Rating = None
    before: Rating = None
    might: Annotated[str, BeforeValidator(tidy), Field(max_length=MOST_WORDS)] = ""
    likely: Rating = None
    real: bool = False
    feel: Rating = None


def keep(by: Person, note: StartIn) -> None:
    plan = own_plan(by, note.plan)
    size = note.size or plan.shape.size.value
    started = diary.start(
        by=by, plan=plan, id=note.id, size=size, guess=note.guess, before=note.before, at=note.at
    )
    likely = None if note.likely is None else note.likely * 10
    expect(by=by, start=started, words=note.might, likely=likely, feel=note.feel, real=note.real)


def words_back(by: Person, note: StartIn) -> str:
    """Only to the client of the plan."""
    return note.might if keys_for(by, [note.plan]) else ""


KIND = Kind("start", StartIn, one_by_one(keep), words_back)
