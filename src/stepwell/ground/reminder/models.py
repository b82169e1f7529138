"""Reminders and what surrounds them. Dated: a changed reminder is a new one that follows the old."""

import uuid

from django.db import models
from django.db.models import F, Q

from stepwell.ground.post.facts import Channel
from stepwell.ground.reminder.facts import Chose, How
from stepwell.ground.vault.fields import SealedField

CHANNELS = [(c.value, c.value) for c in Channel]


class Reminder(models.Model):
    """`next_at` says when to look at it again; it follows from the rest and can be rebuilt (`looked_at`)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    how = models.CharField(max_length=10, choices=[(h.value, h.value) for h in How])
    at = models.TimeField()
    channel = models.CharField(max_length=10, choices=CHANNELS)
    fallback = models.CharField(max_length=10, choices=CHANNELS, blank=True)
    says = SealedField()
    follows = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()
    stopped_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField(null=True)
    looked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["plan"], condition=Q(stopped_at=None), name="one_reminder_a_plan"
            ),
            models.CheckConstraint(condition=~Q(fallback=F("channel")), name="fallback_is_another_channel"),
        ]
        indexes = [
            models.Index(fields=["next_at"], condition=Q(stopped_at=None), name="reminders_to_look_at"),
            models.Index(fields=["client"], name="reminders_of_a_client"),
        ]


class QuietHours(models.Model):
    """When no reminder may come to a person, and how many may come in a day; the newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    since = models.DateTimeField()
    starts = models.TimeField()
    ends = models.TimeField()
    most = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "since"], name="one_quiet_at_a_time"),
            models.CheckConstraint(condition=Q(most__gte=1, most__lte=6), name="one_to_six_a_day"),
        ]


class Snooze(models.Model):
    """ "Later": once more after a while, because the client pressed it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    until = models.DateTimeField()


class SecondLook(models.Model):
    """After two thin weeks of a reminder: what was counted, and what the client said of its time."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    reminder = models.ForeignKey(Reminder, models.CASCADE, related_name="+")
    done = models.PositiveSmallIntegerField()
    of = models.PositiveSmallIntegerField()
    chose = models.CharField(max_length=10, choices=[(c.value, c.value) for c in Chose])
    into = models.ForeignKey(Reminder, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()


class Ping(models.Model):
    """A test message, and who has seen that it arrived."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    channel = models.CharField(max_length=10, choices=CHANNELS)
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    client_saw_at = models.DateTimeField(null=True)
    therapist_saw_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["client", "-at"], name="pings_of_a_client")]


class HardWeek(models.Model):
    """Practices shrink and reminders rest, from a day on until the client says how it goes on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    starts = models.DateField()
    asks = models.DateField()
    ended_on = models.DateField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client"], condition=Q(ended_on=None), name="one_hard_week_at_a_time"
            )
        ]


class Feed(models.Model):
    """A secret address for a calendar, tied to the device it was made on. Only its hash is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    device = models.ForeignKey("people.Device", models.CASCADE, null=True, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
