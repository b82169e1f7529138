"""Conversations that a clinic wrote."""

import uuid

from django.db import models

from stepwell.ground.vault.fields import SealedField


class ClinicGuide(models.Model):
    """A conversation that a clinic wrote, checked like the others. The newest of the same id counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    text = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()
