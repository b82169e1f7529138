"""The only way from a person and an id to a reminder or a ping, and from a secret to a calendar."""

from uuid import UUID

from django.db.models import Q
from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import PersonFact
from stepwell.ground.people.queries import person_fact
from stepwell.ground.people.rules import digest
from stepwell.ground.post.queries import messages_about
from stepwell.ground.reminder.facts import PingFact, ReminderFact
from stepwell.ground.reminder.models import Feed, Ping, Reminder
from stepwell.ground.reminder.queries import as_fact, ping_fact
from stepwell.ground.vault.queries import safe_for


def own_reminder(person: Person, pk: UUID) -> ReminderFact:
    """A reminder of this client that has not been stopped."""
    row = Reminder.objects.filter(pk=pk, client=person.pk, clinic=person.clinic_id, stopped_at=None).first()
    if row is None:
        raise Http404
    return as_fact(row, safe_for([person.pk]))


def own_ping(person: Person, pk: UUID) -> PingFact:
    row = Ping.objects.filter(pk=pk, client=person.pk, clinic=person.clinic_id).first()
    if row is None:
        raise Http404
    return ping_fact(row, next(iter(messages_about([pk], row.at)), None))


def person_of_feed(secret: str) -> PersonFact:
    """Whose calendar this is, while the device it was made on is still known."""
    alive = Q(ended_at=None, person__left_at=None) & (Q(device=None) | Q(device__revoked_at=None))
    feed = Feed.objects.select_related("person").filter(alive, digest=digest(secret)).first()
    if feed is None:
        raise Http404
    return person_fact(feed.person)
