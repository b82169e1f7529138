"""Runs and scripts. Never edited: a new script follows the one before."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.fluency.facts import Kind

RATINGS = ("distress_before", "distress_after", "confidence")


def to_ten(*names: str) -> Q:
    fits = Q()
    for name in names:
        fits &= Q(**{name: None}) | Q(**{f"{name}__lte": 10})
    return fits


class Run(models.Model):
    """One rehearsal. Its id is made before it is sent, so that it is kept once."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.CASCADE, related_name="+")
    practice = models.ForeignKey("library.Practice", models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in Kind])
    level = models.PositiveSmallIntegerField(null=True)
    swapped = models.BooleanField(default=False)
    first_seconds = models.FloatField(null=True)
    whole_seconds = models.FloatField(null=True)
    target_seconds = models.FloatField(null=True)
    step_seconds = models.JSONField(default=list)
    prompts = models.PositiveSmallIntegerField(default=0)
    distress_before = models.PositiveSmallIntegerField(null=True)
    distress_after = models.PositiveSmallIntegerField(null=True)
    confidence = models.PositiveSmallIntegerField(null=True)
    stopped = models.BooleanField(default=False)
    warmed_up = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=to_ten(*RATINGS), name="run_ratings_to_ten"),
            models.CheckConstraint(condition=Q(number__range=(1, 3)), name="run_number_to_three"),
            models.CheckConstraint(
                condition=Q(level=None) | Q(level__range=(1, 3), kind=Kind.ROLE_PLAY.value),
                name="run_level_in_role_play",
            ),
            models.CheckConstraint(
                condition=Q(first_seconds=None)
                | Q(whole_seconds=None)
                | Q(first_seconds__lte=models.F("whole_seconds")),
                name="first_action_within_the_whole",
            ),
        ]
        indexes = [models.Index(fields=["pair", "at"], name="runs_of_a_pair")]


class Script(models.Model):
    """What the client says and does when stuck, for one plan."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    stuck_if = SealedField()
    stuck_then = SealedField()
    said_aloud = models.BooleanField(default=False)
    follows = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["plan", "at"], name="scripts_of_a_plan")]
