"""Sessions of a pair, and what lies on the table in them."""

import uuid

from django.db import models

from stepwell.ground.vault.fields import SealedField


class Meeting(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    at = models.DateTimeField()
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["pair", "at"], name="meetings_of_a_pair")]


class Table(models.Model):
    """Where two people are in their session. `version` grows with every change that both should see."""

    meeting = models.OneToOneField(Meeting, models.CASCADE, primary_key=True, related_name="+")
    step = models.CharField(max_length=16)
    round = models.PositiveSmallIntegerField(default=1)
    version = models.PositiveIntegerField(default=1)
    joined_at = models.DateTimeField(null=True)


class Line(models.Model):
    """Something that was typed in a session and is not yet agreed on: the latest words, by whom."""

    id = models.UUIDField(primary_key=True)
    table = models.ForeignKey(Table, models.CASCADE, related_name="+")
    round = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=40)
    words = SealedField()
    by = models.UUIDField()
    version = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["table", "round"], name="lines_of_a_round")]
