"""What the API tells: frozen facts as JSON."""

from datetime import date, datetime, time
from uuid import UUID

from ninja import Schema

from stepwell.ground.diary.facts import EntryFact, Kept, Outcome, StartFact, WordsFact
from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.plan.facts import PlanFact


class AnswerOut(Schema):
    """What became of one noted day; `why` says it in words when it was refused."""

    id: UUID
    answer: Kept
    why: str = ""


class KeptOut(Schema):
    answers: list[AnswerOut]


class StepOut(Schema):
    id: str
    text: str


class SizeOut(Schema):
    size: str
    say: str
    seconds: int
    steps: list[StepOut]


class PracticeOut(Schema):
    slug: str
    version: int
    kind: str
    name: str
    purpose: str
    first_step: str
    untimed: bool
    before: str
    after: str
    if_stuck: str
    caution: str
    sizes: list[SizeOut]


class PlanOut(Schema):
    """`days_a_week` is 0 for "just talk"; no `weekdays` (0 is Monday): any day; `ends` is the last day."""

    id: UUID
    practice: PracticeOut
    size: str
    days_a_week: int
    weekdays: list[int]
    at_time: time | None
    why: str
    cue: str
    place: str
    starts: date
    ends: date | None
    follows: UUID | None


class EntryOut(Schema):
    id: UUID
    day: date
    outcome: Outcome
    noted_at: datetime
    size: str
    steps: list[str]
    guess: int | None
    actual: int | None
    before: int | None
    after: int | None
    useful: int | None
    in_the_way: str
    late: bool
    shared: bool
    start: UUID | None
    follows: UUID | None
    where: str
    company: str
    energy: str
    sleep: str
    ready: str
    words: str = ""
    useful_word: str = ""


class StartOut(Schema):
    id: UUID
    day: date
    at: datetime
    size: str
    guess: int | None
    before: int | None


class TodayPlanOut(Schema):
    """A plan in force today, and what is known of today and yesterday. In a hard week its size is S.

    Null is unknown.
    `stuck_if` and `stuck_then` are the client's own line for when stuck, "" when there is none.
    """

    plan: PlanOut
    invited: bool
    started: StartOut | None
    today: EntryOut | None
    yesterday: EntryOut | None
    stuck_if: str
    stuck_then: str


class TodayOut(Schema):
    """Enough for Today without a network: the day, until when it lasts, and every plan with its words.

    `zone` and `day_starts_at` tell which day it is later on; `country` whose help lines come first.
    """

    day: date
    ends_at: datetime
    zone: str
    day_starts_at: int
    country: str
    plans: list[TodayPlanOut]
    next_session: datetime | None


class HistoryOut(Schema):
    """The invited days and what was noted. A day without an entry is unknown."""

    plan: UUID
    since: date
    until: date
    due: list[date]
    entries: list[EntryOut]
    others: list[EntryOut]


class MeOut(Schema):
    id: UUID
    role: str
    name: str
    language: str
    country: str
    zone: str
    day_starts_at: int
    today: date


class LookOut(Schema):
    """When somebody else read something of yours."""

    at: datetime
    by: str
    about: str


class SeatOut(Schema):
    """Somebody a therapist works with now."""

    pair: UUID
    client: UUID
    name: str
    began: datetime
    last_session: datetime | None
    next_session: datetime | None


def practice_out(practice: PracticeFact) -> PracticeOut:
    return PracticeOut.model_validate(practice)


def plan_out(plan: PlanFact) -> PlanOut:
    shape = plan.shape
    return PlanOut(
        id=plan.id, practice=practice_out(plan.practice), size=shape.size, days_a_week=shape.days_a_week,
        weekdays=sorted(shape.weekdays), at_time=shape.at_time, why=shape.why, cue=shape.cue,
        place=shape.place, starts=plan.starts, ends=plan.ends, follows=plan.follows,
    )  # fmt: skip


def entry_out(entry: EntryFact, words: dict[UUID, WordsFact]) -> EntryOut:
    said = EntryOut.model_validate(entry)
    own = words.get(entry.id)
    return said.model_copy(update={"words": own.words, "useful_word": own.useful_word}) if own else said


def start_out(start: StartFact | None) -> StartOut | None:
    return StartOut.model_validate(start) if start else None
