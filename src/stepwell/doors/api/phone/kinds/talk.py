"""A conversation that was held without a network, as what was done in it."""

from typing import Annotated
from uuid import UUID

from ninja import Schema
from pydantic import BeforeValidator, ConfigDict, Field

from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.doors.api.sent import tidy
from stepwell.ground.people.access import Person
from stepwell.journey.between.talk.pocket import bring_home
from stepwell.strategies.discovery.facts.state import Event, Given

MOST_EVENTS, LONGEST = 300, 20_000
Word = Annotated[str, Field(max_length=60)]
Rating = Annotated[int | None, Field(ge=0, le=10)]


class EventIn(Schema):
    model_config = ConfigDict(extra="forbid")

    does: Word
    text: Annotated[str, BeforeValidator(tidy), Field(max_length=LONGEST)] = ""
    option: Word = ""
    first: int = -1
    last: int = -1


class TalkIn(Note):
    """`keep` is the id under which the own sentence is kept among the discoveries, when that was wanted.

    `practice` is what a practice is called of which the conversation spoke, "" for none; `predicted` and
    `actual` are a guess and what happened, where it spoke of those.
    """

    guide: Word
    version: int
    events: Annotated[list[EventIn], Field(max_length=MOST_EVENTS)]
    keep: UUID | None = None
    practice: Annotated[str, BeforeValidator(tidy), Field(max_length=LONGEST)] = ""
    predicted: Rating = None
    actual: Rating = None

    @property
    def given(self) -> Given:
        numbers = {"predicted": self.predicted, "actual": self.actual}
        known = {name: str(number) for name, number in numbers.items() if number is not None}
        return Given(({"practice": self.practice} if self.practice else {}) | known)


def keep(by: Person, note: TalkIn) -> None:
    events = [Event(**event.model_dump()) for event in note.events]
    bring_home(
        by=by, id=note.id, guide=note.guide, version=note.version, events=events, keep=note.keep,
        given=note.given,
    )  # fmt: skip


def words_back(by: Person, note: TalkIn) -> str:
    return "\n\n".join(dict.fromkeys(event.text for event in note.events if event.text.strip()))


KIND = Kind("talk", TalkIn, one_by_one(keep), words_back)
