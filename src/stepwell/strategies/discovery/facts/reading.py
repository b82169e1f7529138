"""One answer, read by a language model because the client tapped for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from stepwell.ground.language_model.facts import Came, Task


@dataclass(frozen=True)
class Readable:
    """What could be read where a conversation stands: this answer of that turn; `options` to choose from."""

    task: Task
    turn: str
    answer: str = field(repr=False)
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class ReadingFact:
    """`of` tells by a keyed hash which answer it was; `close` is what the client said, None until then."""

    id: UUID
    conversation: UUID
    task: Task
    of: str
    came: Came
    at: datetime
    words: str = field(default="", repr=False)
    close: bool | None = None


@dataclass(frozen=True)
class Closeness:
    """What clients of a clinic said of such sentences. `told`: from enough people to be shown to an admin."""

    asked: int = 0
    close: int = 0
    told: bool = False
    earns: bool = True
