"""What a client's device sends."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import AwareDatetime, BeforeValidator, ConfigDict, Field, StringConstraints

from stepwell.ground.diary.facts import Company, Level, Night, Noted, Outcome, Where
from stepwell.kit.words import clean

MOST_ENTRIES, MOST_WORDS, MOST_STEPS = 100, 10_000, 30


def tidy(text: Any) -> Any:
    """Without NUL bytes, other control characters and half characters."""
    return clean(text) if isinstance(text, str) else text


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{1,40}$")]
MaybeSlug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]{0,40}$")]
SizeOf = Annotated[str, StringConstraints(pattern="^[SML]?$")]
Rating = Annotated[int, Field(ge=0, le=10)] | None
Moment = Annotated[
    AwareDatetime, Field(ge=datetime(2000, 1, 1, tzinfo=UTC), lt=datetime(2200, 1, 1, tzinfo=UTC))
]


class EntryIn(Schema):
    """A noted day. `id` is made by the device, once; `day` is the client's own day.

    `where` to `ready` are for those who wonder what goes with their days; "" is unknown.
    """

    model_config = ConfigDict(extra="forbid")

    id: UUID
    plan: UUID
    day: date
    outcome: Outcome
    noted_at: Moment
    size: SizeOf = ""
    steps: Annotated[list[Slug], Field(max_length=MOST_STEPS)] = []
    guess: Rating = None
    actual: Rating = None
    before: Rating = None
    after: Rating = None
    useful: Rating = None
    in_the_way: MaybeSlug = ""
    useful_word: Annotated[str, BeforeValidator(tidy), Field(max_length=80)] = ""
    words: Annotated[str, BeforeValidator(tidy), Field(max_length=MOST_WORDS)] = ""
    start: UUID | None = None
    follows: UUID | None = None
    where: Where | Literal[""] = ""
    company: Company | Literal[""] = ""
    energy: Level | Literal[""] = ""
    sleep: Night | Literal[""] = ""
    ready: Level | Literal[""] = ""

    def noted(self) -> Noted:
        """As the diary takes it, the moment in UTC so that the same note is always the same."""
        sent = dict(self)
        sent["noted_at"] = self.noted_at.astimezone(UTC)
        return Noted(**sent | {"steps": tuple(self.steps)})


class BatchIn(Schema):
    model_config = ConfigDict(extra="forbid")

    entries: Annotated[list[EntryIn], Field(max_length=MOST_ENTRIES)]
