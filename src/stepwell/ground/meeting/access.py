"""The only way from a person and an id to a session."""

from datetime import timedelta
from uuid import UUID

from django.contrib.auth.models import AnonymousUser
from django.core import signing
from django.db.models import Q
from django.http import Http404

from stepwell.ground.meeting.facts import Seat, TableFact
from stepwell.ground.meeting.models import Meeting, Table
from stepwell.ground.meeting.queries import as_fact, as_table, fresh_table
from stepwell.ground.people.access import Person, own_pair, pair_for_therapist
from stepwell.ground.people.facts import Role
from stepwell.kit.refusal import Refusal, gettext_noop

SEAT, A_DAY = "a seat in a session", timedelta(days=1)


class SessionIsOver(Refusal):
    says = gettext_noop("This session has ended. Start a new one on the client’s page; it takes one press.")


def seat_for(person: Person | AnonymousUser, pk: UUID, *, also_over: bool = False) -> Seat:
    """The place of the therapist or the client in a session that goes on."""
    if not isinstance(person, Person) or person.role == Role.ADMIN:
        raise Http404
    theirs = Q(pair__therapist=person.pk) | Q(pair__client=person.pk)
    row = Meeting.objects.filter(theirs, pk=pk, clinic=person.clinic_id, pair__ended=None).first()
    if row is None:
        raise Http404
    if not also_over and (row.ended_at or not row.began_at):
        raise SessionIsOver
    role = Role(person.role)
    found = own_pair if role == Role.CLIENT else pair_for_therapist
    pair = found(person, row.pair_id)
    table = Table.objects.filter(meeting=pk).first()
    return Seat(as_fact(row), pair, role, as_table(table, pair.client.id) if table else fresh_table())


def key_to(seat: Seat) -> str:
    """Lets one screen ask for the pulse of one session for a day, without asking who it is each time."""
    return signing.dumps([str(seat.by), str(seat.meeting.id)], salt=SEAT, compress=False)


def glance(key: str, pk: UUID) -> TableFact:
    """Where a session is, without opening a word: one question. Over is the step "agreed"."""
    try:
        person, meeting = signing.loads(key, salt=SEAT, max_age=A_DAY)
    except signing.BadSignature:
        raise Http404 from None
    theirs = Q(meeting__pair__therapist=person) | Q(meeting__pair__client=person)
    rows = Table.objects.filter(theirs, meeting=meeting if meeting == str(pk) else None)
    rows = rows.filter(meeting__pair__ended=None)
    found = rows.values_list("step", "round", "version", "meeting__ended_at").first()
    if found is None:
        raise Http404
    step, number, version, ended = found
    return TableFact("agreed" if ended else step, number, version)
