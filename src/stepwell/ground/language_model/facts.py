"""What a language model may be used for, who said yes to it, and what came of asking."""

from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID


class Policy(StrEnum):
    """How far it may go, from nothing to one sentence for a client; each holds what stands before it."""

    NONE = "none"
    DRAFTS = "therapist_drafts"
    CLIENT = "client_bounded"


class Task(StrEnum):
    """The four things it can be asked."""

    DRAFT = "draft"
    NEXT = "next"
    QUOTE = "quote"
    REFLECT = "reflect"


class Reads(StrEnum):
    """What a client lets it read: one answer when they tap for it, what they share anyway, own old lines."""

    ANSWERS = "answers"
    SHARED = "shared"
    LINES = "lines"


class Came(StrEnum):
    """What came of asking: words within the bounds, words beyond them, or nothing one could use."""

    GOOD = "good"
    REFUSED = "refused"
    SILENT = "silent"


NEEDS = {
    Task.DRAFT: (Policy.DRAFTS, Reads.SHARED),
    Task.NEXT: (Policy.CLIENT, Reads.ANSWERS),
    Task.QUOTE: (Policy.CLIENT, Reads.ANSWERS),
    Task.REFLECT: (Policy.CLIENT, Reads.ANSWERS),
}


@dataclass(frozen=True)
class Grant:
    """Operator, clinic and client said yes to this. Only queries.py makes one; nothing asks without."""

    client: UUID
    task: Task


@dataclass(frozen=True)
class Comparing:
    """The same three said yes to own lines being compared on this machine. Only queries.py makes one."""

    client: UUID


class Recall(StrEnum):
    """How it stands with the program that compares lines; all but READY mean that there is none."""

    OFF = "not set up"
    NO_EXTRA = "the extra is not installed"
    NO_FILE = "the model, or vocab.txt beside it, is not there"
    OTHER_FILE = "the model is not the one whose hash is named"
    BROKEN = "the model can't be used"
    READY = "ready"


@dataclass(frozen=True)
class Where:
    """The machine that would read: `host` is empty when it is the clinic's own."""

    host: str
    model: str


@dataclass(frozen=True)
class Passed:
    """What may be shown, and what came; `words` is "" unless it is good."""

    came: Came
    words: str = field(default="", repr=False)


@dataclass(frozen=True)
class Line:
    """One of the shared lines that a draft is made from; `n` is how the draft names it."""

    n: int
    words: str = field(repr=False)
