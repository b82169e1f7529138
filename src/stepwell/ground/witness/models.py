"""Links of trusted persons. What they read is built apart: their page asks no other table."""

import uuid

from django.db import models

from stepwell.ground.vault.fields import SealedField
from stepwell.ground.witness.facts import Cheer as Phrase
from stepwell.ground.witness.facts import Tick


class Witness(models.Model):
    """A link that a client made."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    called = SealedField()
    signed = SealedField()
    ticked = SealedField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    built_for = models.DateField()
    held_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)


class Door(models.Model):
    """The address of a link: the hash of its secret, and nothing about anybody.

    It stays when the client and all of theirs is erased, so that the page tells nothing of that either.
    """

    digest = models.CharField(primary_key=True, max_length=64)
    witness = models.ForeignKey(Witness, models.SET_NULL, null=True, related_name="+")


class SharedItem(models.Model):
    """One line behind a link, in the words that are read there."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    witness = models.ForeignKey(Witness, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12, choices=[(t.value, t.value) for t in Tick])
    place = models.PositiveSmallIntegerField()
    words = SealedField()


class Cheer(models.Model):
    """A phrase that came back; one a day."""

    id = models.UUIDField(primary_key=True)
    witness = models.ForeignKey(Witness, models.CASCADE, related_name="+")
    phrase = models.CharField(max_length=12, choices=[(p.value, p.value) for p in Phrase])
    day = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["witness", "day"], name="witness_one_cheer_a_day")]


class Delivery(models.Model):
    """A reward that the client asked this person to make happen, in the words that they read."""

    id = models.UUIDField(primary_key=True)
    witness = models.ForeignKey(Witness, models.CASCADE, related_name="+")
    reward = models.UUIDField()
    words = SealedField()
    asked_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
