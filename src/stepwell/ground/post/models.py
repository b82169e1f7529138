"""The outbox, where it may go, and what became of each message. Words and addresses are sealed."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.post.facts import SENT_BY_US, Became, Channel, Kind
from stepwell.ground.vault.fields import SealedField

CHANNELS = [(c.value, c.value) for c in Channel]


class Address(models.Model):
    """A browser's push subscription, an e-mail address or a number. `key` is its blind index."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    device = models.ForeignKey("people.Device", models.CASCADE, null=True, related_name="+")
    channel = models.CharField(max_length=10, choices=CHANNELS)
    to = SealedField()
    key = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key"], condition=Q(ended_at=None), name="one_person_at_an_address"
            ),
            models.CheckConstraint(
                condition=Q(channel__in=sorted(c.value for c in SENT_BY_US)), name="an_address_we_send_to"
            ),
        ]
        indexes = [models.Index(fields=["person", "channel"], name="addresses_of_a_person")]


class Message(models.Model):
    """Something on its way out. Until it is settled it may be claimed from `not_before` on.

    Claiming moves `not_before` to the end of the lease, so what a killed process held comes back by itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    address = models.ForeignKey(Address, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=10, choices=CHANNELS)
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in Kind])
    about = models.UUIDField()
    key = models.CharField(max_length=120, unique=True)
    says = SealedField()
    due_at = models.DateTimeField()
    until = models.DateTimeField()
    not_before = models.DateTimeField()
    lease = models.UUIDField(null=True)
    tries = models.PositiveSmallIntegerField(default=0)
    settled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["not_before"], condition=Q(settled_at=None), name="messages_waiting"),
            models.Index(fields=["person", "due_at"], name="messages_of_a_person"),
            models.Index(fields=["about", "due_at"], name="messages_about"),
            models.Index(fields=["settled_at"], condition=Q(channel="push"), name="pushes_by_age"),
        ]


class Receipt(models.Model):
    """What became of a message: one row for each step, however often it is told."""

    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    what = models.CharField(max_length=10, choices=[(b.value, b.value) for b in Became])
    at = models.DateTimeField()
    code = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["message", "what"], name="each_step_once")]


class Beat(models.Model):
    """A clock process is alive; the newest row says when it last was."""

    name = models.CharField(max_length=80, primary_key=True)
    at = models.DateTimeField()
