"""A practice as every other room sees it: frozen words in three sizes, and the labels to choose by."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from stepwell.kit.refusal import gettext_noop


class Size(StrEnum):
    """S takes about ten seconds and counts as doing it; L is the whole practice."""

    S = "S"
    M = "M"
    L = "L"


class Kind(StrEnum):
    """A talk has no task: never a day, a score or a reminder."""

    PRACTICE = "practice"
    TALK = "talk"


class WhoStarts(StrEnum):
    """Who may choose it: the client alone, both in a session, or the therapist only."""

    CLIENT = "client"
    TOGETHER = "together"
    THERAPIST = "therapist"


class Energy(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Where(StrEnum):
    ANYWHERE = "anywhere"
    HOME = "home"
    OUTSIDE = "outside"
    WITH_SOMEONE = "with_someone"


HELPS_WITH = {
    "worry": gettext_noop("Worry that goes round and round"),
    "fear": gettext_noop("Fear"),
    "panic": gettext_noop("Panic in the body"),
    "avoidance": gettext_noop("Putting things off"),
    "overwhelm": gettext_noop("When it is all too much"),
    "low_mood": gettext_noop("Feeling low"),
    "low_energy": gettext_noop("No energy"),
    "loneliness": gettext_noop("Feeling alone"),
    "shame": gettext_noop("Being hard on yourself"),
    "anger": gettext_noop("Anger"),
    "conflict": gettext_noop("Trouble between people"),
    "urges": gettext_noop("Strong urges"),
    "numbness": gettext_noop("Feeling numb or far away"),
    "sleep": gettext_noop("Sleep"),
    "routine": gettext_noop("Days without shape"),
}
MODALITIES = {
    "cbt": gettext_noop("Looking at thoughts"),
    "ba": gettext_noop("Doing first"),
    "exposure": gettext_noop("Going near what you fear"),
    "mindfulness": gettext_noop("Being here and now"),
    "dbt_skills": gettext_noop("Riding strong feelings"),
    "act": gettext_noop("Making room, moving on"),
    "compassion": gettext_noop("Being kind to yourself"),
    "sleep": gettext_noop("Nights and mornings"),
    "communication": gettext_noop("Talking with people"),
    "relaxation": gettext_noop("Letting go"),
    "talk": gettext_noop("Talking"),
    "own": gettext_noop("Our own"),
}
ENERGIES = {
    Energy.LOW: gettext_noop("Needs little energy"),
    Energy.MEDIUM: gettext_noop("Needs some energy"),
    Energy.HIGH: gettext_noop("Needs a good day"),
}
PLACES = {
    Where.ANYWHERE: gettext_noop("Anywhere"),
    Where.HOME: gettext_noop("At home"),
    Where.OUTSIDE: gettext_noop("Outside"),
    Where.WITH_SOMEONE: gettext_noop("With someone"),
}
STARTERS = {
    WhoStarts.CLIENT: gettext_noop("You can start it alone"),
    WhoStarts.TOGETHER: gettext_noop("We start it together"),
    WhoStarts.THERAPIST: gettext_noop("Your therapist plans it with you"),
}
SIZES = {
    Size.S: gettext_noop("Tiny"),
    Size.M: gettext_noop("A short one"),
    Size.L: gettext_noop("The whole practice"),
}
NOT_KEPT = UUID(int=0)


@dataclass(frozen=True, slots=True)
class StepFact:
    """One small part that counts. The same id in two sizes is the same step."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class SizeFact:
    """What to do at this size, in one sentence, and about how long it takes."""

    size: Size
    say: str
    seconds: int
    steps: tuple[StepFact, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeFact:
    """One version of a practice. `before` and `after` are the same 0-10 question, as guess and as answer.

    `untimed`: no clock on the screen and no timed runs. `clinic` and `owner` are None for the shared
    library; `id` is NOT_KEPT until the words are in the database.
    """

    slug: str
    kind: Kind
    name: str
    modality: str
    helps_with: tuple[str, ...]
    who_starts: WhoStarts
    energy: Energy
    place: Where
    purpose: str
    skill: str = ""
    untimed: bool = False
    first_step: str = ""
    sizes: tuple[SizeFact, ...] = ()
    cues: tuple[str, ...] = ()
    before: str = ""
    after: str = ""
    discovery: tuple[str, ...] = ()
    if_stuck: str = ""
    drill: str = ""
    caution: str = ""
    variants: tuple[str, ...] = ()
    swap_to: tuple[str, ...] = ()
    id: UUID = NOT_KEPT
    version: int = 1
    clinic: UUID | None = None
    owner: UUID | None = None


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to mend: in which field, a kind sentence (a message id), and what fills its gaps."""

    where: str
    say: str
    about: tuple[tuple[str, str], ...] = ()
