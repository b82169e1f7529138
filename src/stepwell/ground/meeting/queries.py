"""Which sessions were and will be."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db.models import Max, Min, Q

from stepwell.ground.meeting.facts import FIRST, LineFact, MeetingFact, TableFact
from stepwell.ground.meeting.models import Line, Meeting, Table
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.queries import safe_for


def as_fact(meeting: Meeting) -> MeetingFact:
    return MeetingFact(meeting.pk, meeting.pair_id, meeting.at, meeting.began_at, meeting.ended_at)


def fresh_table() -> TableFact:
    return TableFact(FIRST, 1, 0)


def line_place(client: UUID, line: UUID) -> Place:
    return Place(client, "meeting.line", "words", line)


def as_table(table: Table, client: UUID) -> TableFact:
    """The table with the words of this round opened; two questions."""
    rows, safe = Line.objects.filter(table=table.pk, round=table.round), safe_for([client])
    lines = {
        line.name: LineFact(safe.open(line_place(client, line.pk), line.words), line.by, line.version)
        for line in rows
    }
    return TableFact(table.step, table.round, table.version, table.joined_at, lines)


def running(pair: UUID) -> MeetingFact | None:
    """The session that has begun and not ended."""
    row = (
        Meeting.objects.filter(pair=pair, ended_at=None).exclude(began_at=None).order_by("-began_at").first()
    )
    return as_fact(row) if row else None


def last_before(pairs: Iterable[UUID], at: datetime) -> dict[UUID, datetime]:
    """For each pair the session that was last."""
    rows = Meeting.objects.filter(pair__in=pairs, at__lte=at).values_list("pair").annotate(Max("at"))
    return dict(rows.order_by())


def next_after(pairs: Iterable[UUID], at: datetime) -> dict[UUID, datetime]:
    """For each pair the session that comes next."""
    rows = Meeting.objects.filter(pair__in=pairs, at__gt=at).values_list("pair").annotate(Min("at"))
    return dict(rows.order_by())


def around(pairs: Iterable[UUID], at: datetime) -> dict[UUID, tuple[datetime | None, datetime | None]]:
    """For each pair that has sessions the last and the next one, in one question."""
    last, coming = Max("at", filter=Q(at__lte=at)), Min("at", filter=Q(at__gt=at))
    rows = Meeting.objects.filter(pair__in=list(pairs)).order_by().values_list("pair")
    return {pair: (before, after) for pair, before, after in rows.annotate(last=last, coming=coming)}


def lately(pair: UUID, most: int = 60) -> list[MeetingFact]:
    """The newest sessions of a pair, also those that are still to come, latest first; one question."""
    return [as_fact(row) for row in Meeting.objects.filter(pair=pair).order_by("-at")[:most]]
