"""Rituals, the days of their cue, and what was made of the trial week."""

import uuid

from django.db import models
from django.db.models import F, Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.ritual.facts import Verdict


class Ritual(models.Model):
    """Never edited: another cue is another ritual, which follows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    follows = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    anchor = models.CharField(max_length=40, blank=True)
    cue = SealedField()
    place = SealedField()
    first_step = SealedField()
    gesture = SealedField()
    trial_starts = models.DateField()
    trial_ends = models.DateField()
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(trial_ends__gt=F("trial_starts")), name="some_days_to_try")
        ]
        indexes = [models.Index(fields=["plan", "made_at"], name="rituals_of_a_plan")]


class CueDay(models.Model):
    """Whether the moment came on a day. The one row that a later word may change: the newest counts."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    ritual = models.ForeignKey(Ritual, models.CASCADE, related_name="+")
    day = models.DateField()
    came = models.BooleanField()
    minutes = models.PositiveSmallIntegerField(null=True)
    noted_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan", "day"], name="one_cue_day"),
            models.CheckConstraint(condition=Q(came=True) | Q(minutes=None), name="no_delay_without_a_cue"),
        ]


class Tried(models.Model):
    """What the client made of a trial week; the latest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    ritual = models.ForeignKey(Ritual, models.CASCADE, related_name="+")
    verdict = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Verdict])
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["ritual", "at"], name="verdicts_on_a_ritual")]
