"""How a day went. Many at once cost as many questions as one."""

from collections.abc import Sequence

from stepwell.doors.api.phone.kinds.kind import Kind
from stepwell.doors.api.sent import EntryIn
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import Answer
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import keys_for


def keep(by: Person, notes: Sequence[EntryIn]) -> list[Answer]:
    plans = keys_for(by, {note.plan for note in notes})
    return diary.note_all(by=by, plans=plans, notes=[note.noted() for note in notes])


def words_back(by: Person, note: EntryIn) -> str:
    """Only to the client of the plan: a letter from before envelopes does not say whose it is."""
    return note.words if keys_for(by, [note.plan]) else ""


KIND = Kind("entry", EntryIn, keep, words_back)
