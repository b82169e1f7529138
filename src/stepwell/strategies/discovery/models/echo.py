"""Own lines that came back: words underlined in them, two that belong together, one that stays away."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField


class Underline(models.Model):
    """Words that the client underlined in a line of theirs, as they stand there."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    entry = models.ForeignKey("diary.Entry", models.CASCADE, related_name="+")
    words = SealedField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)


class Thread(models.Model):
    """The client says that these two lines of theirs belong together. Until they take it apart."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    older = models.ForeignKey("diary.Entry", models.CASCADE, related_name="+")
    newer = models.ForeignKey("diary.Entry", models.CASCADE, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["older", "newer"], condition=Q(ended_at=None), name="one_open_thread_of_two_lines"
            )
        ]


class PutBack(models.Model):
    """A line that was held out and not taken, so that it comes later than others; or never again."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    entry = models.ForeignKey("diary.Entry", models.CASCADE, related_name="+")
    never = models.BooleanField(default=False)
    at = models.DateTimeField()
