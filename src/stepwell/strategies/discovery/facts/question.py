"""The questions that can be asked of one's own entries, as they are written."""

from dataclasses import dataclass
from enum import StrEnum


class Sort(StrEnum):
    """What is compared: yes or no by day, a number, two numbers of a day, early and late; or nothing."""

    YES_NO = "yes_no"
    NUMBER = "number"
    PAIRED = "paired"
    EARLY_LATE = "early_late"
    COUNTED = "counted"


class Guard(StrEnum):
    """How chance is imitated: by shuffled days, or by flipped weeks where the calendar itself is compared."""

    DAYS = "days"
    CALENDAR = "calendar"


@dataclass(frozen=True)
class Question:
    """`outcome` and `by` name columns of a diary; `a` is where `by` is 1, `b` where it is 0.

    Of two numbers of a day `a` says that the first was higher, `b` that it was lower. `least` are days
    (or pairs), `side` those of one side, `weeks` those that hold both sides. A `standing` question was
    fixed beforehand for everybody and is tested on its own; then `claim_a` and `claim_b` may be said. What
    begins with `hard_` takes their place where the practice asks how hard it will be.
    """

    id: str
    number: int
    sort: Sort
    ask: str
    a: str = ""
    b: str = ""
    outcome: str = ""
    by: str = ""
    guard: Guard = Guard.DAYS
    least: int = 14
    side: int = 5
    weeks: int = 0
    standing: bool = False
    bar: str = ""
    claim_a: str = ""
    claim_b: str = ""
    hard_ask: str = ""
    hard_a: str = ""
    hard_b: str = ""
    hard_claim_a: str = ""
    hard_claim_b: str = ""
    offered: bool = True
