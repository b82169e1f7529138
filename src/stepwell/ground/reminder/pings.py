"""A test message, seen by the people who wait for it before a reminder counts as working."""

from datetime import timedelta
from uuid import UUID

from django.db import transaction

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.queries import as_fact
from stepwell.ground.people.facts import PersonFact
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import SENT_BY_US, Channel, Kind, Letter
from stepwell.ground.post.queries import addresses
from stepwell.ground.reminder.models import Ping
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop

OF_USE = timedelta(minutes=10)


class NowhereToSend(Refusal):
    status = 422
    says = gettext_noop("There is no place yet to send it to. Turn it on first.")


@transaction.atomic
def send(
    *, by: UUID, client: PersonFact, channel: Channel, says: str, id: UUID, meeting: UUID | None = None
) -> None:
    """Send a test message now, to every place of this channel. Safe to repeat by its id."""
    now = clock.now()
    places = [place for place in addresses([client.id])[client.id] if place.channel is channel]
    if channel in SENT_BY_US and not places:
        raise NowhereToSend
    row = {"clinic_id": client.clinic, "client_id": client.id, "channel": channel, "meeting_id": meeting}
    _, fresh = Ping.objects.get_or_create(pk=id, defaults={**row, "at": now})
    if not fresh:
        return
    letters = [
        Letter(
            f"ping:{id}:{place.id}", client.clinic, client.id, place.id, channel, Kind.PING, id, says, now,
            now + OF_USE,
        )
        for place in places
    ]  # fmt: skip
    post.queue(by=by, letters=letters)
    trail.mark(clinic=client.clinic, by=by, did=Did.PINGED, about="reminder.ping", row=id, client=client.id)


@transaction.atomic
def arrived(*, by: UUID | None = None, ping: UUID) -> None:
    """The phone tells that a test message came: both screens of its session look again."""
    row = Ping.objects.filter(pk=ping, meeting__ended_at=None).exclude(meeting=None).first()
    if row and row.meeting:
        meetings.stir(meeting=as_fact(row.meeting))


@transaction.atomic
def saw(*, by: UUID, ping: UUID, as_client: bool) -> None:
    """Somebody says that they saw it arrive. Said twice, the first time counts."""
    column = "client_saw_at" if as_client else "therapist_saw_at"
    row = Ping.objects.select_for_update().get(pk=ping)
    if getattr(row, column) is None:
        setattr(row, column, clock.now())
        row.save(update_fields=[column])
        trail.mark(
            clinic=row.clinic_id,
            by=by,
            did=Did.SAW_PING,
            about="reminder.ping",
            row=ping,
            client=row.client_id,
        )
