"""Sessions are arranged, begin and end; in between, words are laid on the table and both move on.

What lies on the table is not agreed yet, so it leaves no mark in the trail.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID, uuid5

from django.db import transaction

from stepwell.ground.meeting.facts import FIRST, MeetingFact, Seat
from stepwell.ground.meeting.models import Line, Meeting, Table
from stepwell.ground.meeting.queries import as_fact, as_table, line_place, running
from stepwell.ground.meeting.rules import is_name, may_go
from stepwell.ground.people.facts import PairFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock, words
from stepwell.kit.refusal import Refusal, gettext_noop

LONGEST, MOST_LINES = 2000, 150


class ChooseFirst(Refusal):
    says = gettext_noop("Choose a practice first. Then every step is open.")


class TooManyLines(Refusal):
    says = gettext_noop("The table is full. Finish this one, then begin the next.")


@transaction.atomic
def arrange(*, by: UUID, pair: PairFact, at: datetime) -> MeetingFact:
    return as_fact(Meeting.objects.create(clinic_id=pair.clinic, pair_id=pair.id, at=at))


@transaction.atomic
def begin(*, by: UUID, pair: PairFact, step: str = FIRST) -> MeetingFact:
    """Start the session now at its first step, or go back into the one that is running."""
    going_on = running(pair.id)
    if going_on:
        return going_on
    now = clock.now()
    row = Meeting.objects.create(clinic_id=pair.clinic, pair_id=pair.id, at=now, began_at=now)
    Table.objects.create(meeting=row, step=step)
    trail.mark(clinic=pair.clinic, by=by, did=Did.BEGAN_MEETING, row=row.pk, client=pair.client.id)
    return as_fact(row)


@transaction.atomic
def end(*, by: UUID, pair: PairFact, meeting: MeetingFact) -> None:
    if Meeting.objects.filter(pk=meeting.id, ended_at=None).update(ended_at=clock.now()):
        trail.mark(clinic=pair.clinic, by=by, did=Did.ENDED_MEETING, row=meeting.id, client=pair.client.id)


@transaction.atomic
def lay(*, by: UUID, seat: Seat, said: Mapping[str, str], seen: int | None = None) -> Mapping[str, str]:
    """Keep what was typed. Where somebody else wrote after version `seen`, their words come back.

    The last words stand. Words that are there already change nothing, so this is safe to repeat.
    """
    row = _locked(seat.meeting.id)
    now = as_table(row, seat.pair.client.id)
    fresh = {name: words.clean(text, LONGEST) for name, text in said.items() if is_name(name)}
    fresh = {name: text for name, text in fresh.items() if text != now.said(name)}
    if not fresh:
        return {}
    if len({*now.lines, *fresh}) > MOST_LINES:
        raise TooManyLines
    row.version += 1
    row.save(update_fields=["version"])
    _write(row, seat.pair.client.id, by, fresh)
    held = {name: now.lines[name] for name in fresh if name in now.lines}
    after = row.version if seen is None else seen
    return {n: line.words for n, line in held.items() if line.by != by and line.version > after}


@transaction.atomic
def move(*, by: UUID, seat: Seat, step: str) -> bool:
    """Both go to a step. From a screen that is behind nothing happens, and the answer is False.

    Taken first in a larger transaction it makes sure that of two presses at the same moment one acts.
    """
    row = _locked(seat.meeting.id)
    if (row.step, row.round) != (seat.table.step, seat.table.round):
        return False
    if not may_go(as_table(row, seat.pair.client.id), step):
        raise ChooseFirst
    _go(row, step)
    return True


@transaction.atomic
def once_more(*, by: UUID, seat: Seat, step: str = "choose") -> None:
    """A new round: one more practice, with an empty table."""
    row = _locked(seat.meeting.id)
    if row.round == seat.table.round:
        row.round += 1
        _go(row, step)


@transaction.atomic
def join(*, by: UUID, seat: Seat) -> None:
    """The client's phone is in the room."""
    row = _locked(seat.meeting.id)
    if row.joined_at is None:
        row.joined_at, row.version = clock.now(), row.version + 1
        row.save(update_fields=["joined_at", "version"])


@transaction.atomic
def stir(*, meeting: MeetingFact) -> None:
    """Something else that both screens show has changed, such as a run or a signature."""
    row = _locked(meeting.id)
    row.version += 1
    row.save(update_fields=["version"])


def _locked(meeting: UUID) -> Table:
    """The table, held until the transaction ends: one change after the other."""
    row = Table.objects.select_for_update().filter(meeting=meeting).first()
    if row is None:
        Table.objects.get_or_create(meeting_id=meeting, defaults={"step": FIRST})
        row = Table.objects.select_for_update().get(meeting=meeting)
    return row


def _go(row: Table, step: str) -> None:
    row.step, row.version = step, row.version + 1
    row.save(update_fields=["step", "round", "version"])


def _write(row: Table, client: UUID, by: UUID, fresh: Mapping[str, str]) -> None:
    """One statement for all lines. A line's id follows from its name, so it has one row however it comes."""
    safe, lines = safe_for([client]), []
    for name, text in fresh.items():
        pk = uuid5(row.meeting_id, f"{row.round}/{name}")
        box = safe.seal(line_place(client, pk), text)
        lines.append(
            Line(id=pk, table=row, round=row.round, name=name, words=box, by=by, version=row.version)
        )
    Line.objects.bulk_create(
        lines, update_conflicts=True, unique_fields=["id"], update_fields=["words", "by", "version"]
    )
