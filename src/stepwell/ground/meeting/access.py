"""The only way from a person and an id to a session."""

from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.db.models import Q
from django.http import Http404

from stepwell.ground.meeting.facts import MeetingFact, Seat, TableFact
from stepwell.ground.meeting.models import Meeting, Table
from stepwell.ground.meeting.queries import as_fact, as_table, fresh_table
from stepwell.ground.people.access import Person, pair_for_client, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.kit.refusal import Refusal, gettext_noop


class SessionIsOver(Refusal):
    says = gettext_noop("This session has ended. Start a new one on the client’s page; it takes one press.")


def meeting_for(person: Person, pk: UUID) -> tuple[MeetingFact, PairFact]:
    """A session of an open pair of this therapist."""
    row = Meeting.objects.filter(pk=pk, clinic=person.clinic_id).first()
    if row is None:
        raise Http404
    return as_fact(row), pair_for_therapist(person, row.pair_id)


def seat_for(person: Person | AnonymousUser, pk: UUID, *, also_over: bool = False) -> Seat:
    """The place of the therapist or the client in a session that goes on."""
    if not isinstance(person, Person) or person.role == Role.ADMIN:
        raise Http404
    row = Meeting.objects.filter(_theirs(person), pk=pk).first()
    if row is None:
        raise Http404
    if not also_over and (row.ended_at or not row.began_at):
        raise SessionIsOver
    role = Role(person.role)
    pair = pair_for_client(person) if role == Role.CLIENT else pair_for_therapist(person, row.pair_id)
    table = Table.objects.filter(meeting=pk).first()
    return Seat(as_fact(row), pair, role, as_table(table, pair.client.id) if table else fresh_table())


def glance(person: Person | AnonymousUser, pk: UUID) -> TableFact:
    """Where a session is, without opening a word: one question. Over is the step "agreed"."""
    if not isinstance(person, Person):
        raise Http404
    rows = Table.objects.filter(_theirs(person, "meeting__"), meeting=pk)
    found = rows.values_list("step", "round", "version", "meeting__ended_at").first()
    if found is None:
        raise Http404
    step, number, version, ended = found
    return TableFact("agreed" if ended else step, number, version)


def _theirs(person: Person, path: str = "") -> Q:
    here = {f"{path}clinic": person.clinic_id, f"{path}pair__ended": None}
    return Q(**here) & (
        Q(**{f"{path}pair__therapist": person.pk}) | Q(**{f"{path}pair__client": person.pk})
    )
