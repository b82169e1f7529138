"""Plans and their endings."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.library.facts import Size
from stepwell.ground.vault.fields import SealedField


class Plan(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    practice = models.ForeignKey("library.Practice", models.PROTECT, related_name="+")
    size = models.CharField(max_length=1, choices=[(s.value, s.value) for s in Size])
    days_a_week = models.PositiveSmallIntegerField()
    weekdays = models.JSONField(default=list)
    starts = models.DateField()
    ends = models.DateField(null=True)
    at_time = models.TimeField(null=True)
    why = SealedField()
    cue = SealedField()
    place = SealedField()
    importance = models.PositiveSmallIntegerField()
    readiness = models.PositiveSmallIntegerField()
    confidence = models.PositiveSmallIntegerField()
    follows = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(days_a_week__lte=6), name="never_all_seven_days"),
            models.CheckConstraint(
                condition=Q(importance__lte=10, readiness__lte=10, confidence__lte=10),
                name="plan_ratings_to_ten",
            ),
            models.CheckConstraint(
                condition=Q(ends=None) | Q(ends__gte=models.F("starts")), name="at_least_one_day"
            ),
        ]


class Ending(models.Model):
    """A plan was let go of: its last day, decided by whom."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.OneToOneField(Plan, models.CASCADE, related_name="+")
    last_day = models.DateField()
    by = models.UUIDField()
    at = models.DateTimeField()
