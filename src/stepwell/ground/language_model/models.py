"""Who allows it: the clinic, and each client for themselves."""

import uuid

from django.db import models

from stepwell.ground.language_model.facts import Policy, Reads


class ModelPolicy(models.Model):
    """How far a clinic lets a language model go, from a moment on. Without a row: not at all."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    policy = models.CharField(max_length=20, choices=[(one.value, one.value) for one in Policy])
    by = models.UUIDField()
    at = models.DateTimeField()


class MayRead(models.Model):
    """A client lets a language model read something, and may take it back. Without a row it may not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    what = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Reads])
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["client", "what"], condition=models.Q(withdrawn_at=None), name="may_read_once"
            )
        ]
