"""The trail only grows, and a changed line shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did, MarkFact
from stepwell.ground.trail.models import Chain, Mark
from stepwell.ground.trail.queries import first_break_of, heads, looks_at
from stepwell.ground.trail.rules import START, first_break, seal

KEY = b"k" * 32
CLINIC = UUID(int=7)


def chained(length: int) -> list[MarkFact]:
    marks, before = [], START
    for seq in range(1, length + 1):
        at = datetime(2026, 11, 23, tzinfo=UTC) + timedelta(minutes=seq)
        mark = MarkFact(CLINIC, seq, at, UUID(int=1), "noted", "diary.entry", UUID(int=seq), UUID(int=2), b"")
        before = seal(KEY, before, mark)
        marks.append(replace(mark, mac=before))
    return marks


@given(st.integers(1, 12), st.data())
def test_any_line_that_is_changed_moved_or_taken_out_shows(length: int, data: st.DataObject) -> None:
    marks = chained(length)
    assert first_break(KEY, marks) is None
    at = data.draw(st.integers(0, length - 1))
    changed = [*marks[:at], replace(marks[at], row=uuid4()), *marks[at + 1 :]]
    assert first_break(KEY, changed) == at + 1
    if at < length - 1:
        assert first_break(KEY, marks[:at] + marks[at + 1 :]) == at + 1
        assert first_break(KEY, [*marks[:at], marks[at + 1], marks[at], *marks[at + 2 :]]) == at + 1
    assert first_break(b"another key", marks) == 1


@pytest.fixture
def clinic(db: None) -> UUID:
    clinic, ana, bo = uuid4(), uuid4(), uuid4()
    trail.mark(clinic=clinic, by=ana, did=Did.NOTED, about="diary.entry", row=uuid4(), client=ana)
    trail.mark(clinic=clinic, by=bo, did=Did.LOOKED, about="client", row=ana, client=ana)
    trail.mark_all(
        clinic=clinic, by=ana, did=Did.NOTED, about="diary.entry", rows=[uuid4(), uuid4()], client=ana
    )
    return clinic


def test_it_works(clinic: UUID) -> None:
    assert first_break_of(clinic) is None
    assert heads()[clinic][0] == 4
    assert len(looks_at(Mark.objects.filter(did="looked").get().client)) == 1


def test_the_database_refuses_to_change_or_delete_a_mark(clinic: UUID) -> None:
    for spoil in (lambda: Mark.objects.update(did="looked"), lambda: Mark.objects.all().delete()):
        with pytest.raises(DatabaseError), transaction.atomic():
            spoil()
    assert first_break_of(clinic) is None


def without_triggers() -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DROP TRIGGER trail_mark_no_change")
            cursor.execute("DROP TRIGGER trail_mark_no_delete")
        else:
            cursor.execute("DROP TRIGGER trail_mark_only_grows ON trail_mark")


def test_who_has_the_database_and_drops_the_guard_is_still_seen(clinic: UUID) -> None:
    without_triggers()
    Mark.objects.filter(seq=2).update(by=uuid4())
    assert first_break_of(clinic) == 2


def test_a_cut_end_shows_even_when_the_head_is_cut_too(clinic: UUID) -> None:
    anchor = heads()[clinic]
    without_triggers()
    Mark.objects.filter(seq=4).delete()
    assert first_break_of(clinic) == 4
    Chain.objects.update(length=3, mac=Mark.objects.get(seq=3).mac)
    assert first_break_of(clinic) is None
    assert first_break_of(clinic, anchor) == 4
