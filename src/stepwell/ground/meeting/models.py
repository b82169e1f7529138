"""Sessions of a pair."""

import uuid

from django.db import models


class Meeting(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    at = models.DateTimeField()
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["pair", "at"], name="meetings_of_a_pair")]
