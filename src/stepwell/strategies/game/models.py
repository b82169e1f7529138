"""What was agreed about play. No total, no score, no streak is kept: they are read from the diary."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.game.facts import Element, Level


class Play(models.Model):
    """A point system and what each rule is worth, from a day on. A later one takes its place."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    system = models.CharField(max_length=40)
    worths = models.JSONField(default=dict)
    elements = models.JSONField(default=list)
    starts = models.DateField()
    by = models.UUIDField()
    made_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["pair", "made_at"], name="plays_of_a_pair")]


class WeekGoal(models.Model):
    """On how many days of 7. One follows the other, so only the last is active."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    follows = models.OneToOneField("self", models.CASCADE, null=True, related_name="+")
    days = models.PositiveSmallIntegerField()
    starts = models.DateField()
    by = models.UUIDField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pair"], condition=Q(follows=None), name="one_first_goal"),
            models.CheckConstraint(condition=Q(days__range=(1, 6)), name="goal_leaves_a_rest_day"),
        ]


class Switch(models.Model):
    """The client switched an element off or on; the newest word counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    element = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Element])
    on = models.BooleanField()
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["pair", "at"], name="switches_of_a_pair")]


class AgreedLevel(models.Model):
    """Two people agreed what a practice can do for the client now. The highest stays."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    practice = models.ForeignKey("library.Practice", models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    level = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Level])
    on = models.DateField()
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pair", "practice", "level"], name="each_level_once")]


class PlayCaution(models.Model):
    """What was said when asked whether counting could pull the wrong way; the newest word counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    said = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()
