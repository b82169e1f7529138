"""What a client allows, what they said "not now" to, and what a therapist thought of."""

import uuid

from django.db import models

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.discovery.facts.allowed import Allows


class Allowed(models.Model):
    """The client says yes to one thing, and may take it back. Without a row it is off."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    what = models.CharField(max_length=16, choices=[(one.value, one.value) for one in Allows])
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "what"], condition=models.Q(withdrawn_at=None), name="allowed_once"
            )
        ]


class Wondering(models.Model):
    """The client wonders about a question whose days need one more tap, and may let it be again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    question = models.CharField(max_length=40)
    at = models.DateTimeField()
    over_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "question"], condition=models.Q(over_at=None), name="wondering_once"
            )
        ]


class NotNow(models.Model):
    """A day on which no conversation is offered any more. Nothing follows from it."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    day = models.DateField()


class Suggestion(models.Model):
    """A conversation that a therapist thought of for a client. Which one is sealed.

    `put_away_at` is the client's; the therapist never sees it, nor whether it was opened.
    """

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    by = models.UUIDField()
    guide = SealedField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    put_away_at = models.DateTimeField(null=True)
