"""One way through a conversation."""

from django.db import models

from stepwell.ground.vault.fields import SealedField


class Conversation(models.Model):
    """One way through a guide. Which guide, what it was given and what was said lie sealed in `told`."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    told = SealedField()
    lines = SealedField()
    place = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["client", "-began_at"], name="conversations_of_a_client")]
