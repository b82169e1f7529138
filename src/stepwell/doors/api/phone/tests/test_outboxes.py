"""Whatever two phones do with their outboxes, the History is the same as if each note came once."""

from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Cast, a_plan, clinic_with, today_of
from letters import a_letter_note, letter
from security.world import undone
from stepwell.doors.api.phone.letters import LettersIn, keep
from stepwell.ground.diary.facts import History
from stepwell.ground.diary.queries import history
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.letters import letterbox
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
OUTCOMES = ["done", "smaller", "not_today", "rest", "not_applicable"]
PHONE = st.integers(0, 1)
NOTE = st.tuples(st.just("note"), PHONE, st.integers(0, 1), st.sampled_from(OUTCOMES), st.integers(0, 9))
CORRECT = st.tuples(st.just("correct"), PHONE, st.sampled_from(OUTCOMES), st.integers(0, 9))
COPY = st.tuples(st.just("copy"), PHONE)
SEND = st.tuples(st.just("send"), PHONE, st.integers(1, 9), st.integers(0, 99), st.booleans())
PROGRAM = st.lists(NOTE | NOTE | CORRECT | COPY | SEND | SEND, min_size=1, max_size=14)


@dataclass
class Phone:
    """An outbox: letters stay in it until their answer has arrived."""

    cast: Cast
    waiting: dict[str, dict[str, str]] = field(default_factory=dict)
    last: dict | None = None

    def write(self, note: dict) -> dict:
        self.last = note
        self.waiting[note["id"]] = letter(letterbox().key, note)
        return note

    def send(self, most: int, seed: int, *, answered: bool) -> None:
        """Some of what waits, in any order, some of it twice; the answer may be lost on the way back."""
        chance = Random(seed)
        out = chance.sample(list(self.waiting.values()), min(most, len(self.waiting)))
        out += out[: chance.randrange(3)]
        told = keep(by=self.cast.ana, sent=LettersIn.model_validate({"letters": out}))
        for one in told if answered else []:
            assert one.answer != "refused"
            self.waiting.pop(str(one.id), None)


def play(cast: Cast, plan: PlanFact, program: list[tuple]) -> tuple[list[dict], History]:
    """Every note that was ever written, and the History once both outboxes are empty."""
    phones, written = (Phone(cast), Phone(cast)), []
    for verb, which, *rest in program:
        written += do(plan, phones[which], phones[1 - which], verb, rest)
    for phone in phones:
        while phone.waiting:
            phone.send(4, 7, answered=True)
    return written, history(plan, today_of(cast))


def do(plan: PlanFact, mine: Phone, other: Phone, verb: str, rest: list) -> list[dict]:
    """One line of a program; what it wrote."""
    if verb == "note":
        return [mine.write(a_day(mine.cast, plan, *rest))]
    if verb == "correct" and mine.last:
        return [mine.write(a_day(mine.cast, plan, 0, *rest) | follows(mine.last))]
    if verb == "copy":
        other.waiting |= mine.waiting
    if verb == "send":
        most, seed, answered = rest
        mine.send(most, seed, answered=answered)
    return []


def a_day(cast: Cast, plan: PlanFact, ago: int, outcome: str, minutes: int) -> dict:
    day, at = today_of(cast) - timedelta(ago), clock.now() - timedelta(minutes=minutes)
    return a_letter_note(plan.id, day.isoformat(), at.isoformat(), outcome=outcome)


def follows(last: dict) -> dict:
    return {"follows": last["id"], "day": last["day"]}


def once_each(cast: Cast, written: list[dict]) -> None:
    for note in written:
        sent = {"letters": [letter(letterbox().key, note)]}
        (told,) = keep(by=cast.ana, sent=LettersIn.model_validate(sent))
        assert told.answer in ("stored", "kept_both")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(program=PROGRAM)
def test_replayed_reordered_doubled_and_from_two_phones(shared: tuple[Cast, PlanFact], program: list[tuple]):
    cast, plan = shared
    with clock.set_to(clock.now()):
        with undone():
            written, seen = play(cast, plan, program)
        with undone():
            once_each(cast, written)
            assert seen == history(plan, today_of(cast))
    kept = {entry.id for entry in seen.entries.values()} | {e.id for es in seen.others.values() for e in es}
    assert kept <= {UUID(note["id"]) for note in written}


@pytest.fixture
def shared() -> tuple[Cast, PlanFact]:
    cast = clinic_with()
    return cast, a_plan(cast, starts=today_of(cast) - timedelta(20))


def test_a_note_that_is_lost_is_found(shared: tuple[Cast, PlanFact]):
    """The comparison itself: one note fewer is another History."""
    cast, plan = shared
    program = [("note", 0, 0, "done", 1), ("note", 1, 1, "rest", 2)]
    with undone():
        written, seen = play(cast, plan, program)
    with undone():
        once_each(cast, written[:1])
        assert seen != history(plan, today_of(cast))
