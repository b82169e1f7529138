"""An answer that a language model read."""

import uuid

from django.db import models

from stepwell.ground.language_model.facts import Came, Task
from stepwell.ground.vault.fields import SealedField


class Reading(models.Model):
    """One answer, read because the client tapped for it: what came, and whether it was close.

    `of` is a keyed hash of the answer, so that the same one is not read twice and another one never shows it.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    conversation = models.ForeignKey("discovery.Conversation", models.CASCADE, related_name="+")
    task = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Task])
    of = models.CharField(max_length=64)
    came = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Came])
    words = SealedField()
    close = models.BooleanField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["clinic", "-at"], name="readings_of_a_clinic")]
        constraints = [
            models.UniqueConstraint(fields=["conversation", "of", "task"], name="an_answer_is_read_once")
        ]
