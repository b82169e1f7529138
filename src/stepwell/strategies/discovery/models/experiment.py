"""Self-experiments: what was fixed beforehand, the days drawn, what was taken instead, who may see."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.discovery.facts.experiment import LENGTHS, Asks, Way

WAYS = [(way.value, way.value) for way in Way]


class Experiment(models.Model):
    """Two ways, one question, so many days; fixed when it begins. `seed` draws the same days again."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    a = SealedField()
    b = SealedField()
    asks = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Asks])
    days = models.PositiveSmallIntegerField()
    seed = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    stopped_on = models.DateField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(days__in=LENGTHS), name="a_known_length")]
        indexes = [models.Index(fields=["client", "-made_at"], name="experiments_of_a_client")]


class DrawnDay(models.Model):
    """The way that was drawn for a day when the experiment began."""

    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="+")
    day = models.DateField()
    way = models.CharField(max_length=1, choices=WAYS)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["experiment", "day"], name="one_way_a_day")]


class Otherwise(models.Model):
    """On a day the client took this way; the newest word counts, and the plan stays as it was drawn."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="+")
    day = models.DateField()
    way = models.CharField(max_length=1, choices=WAYS)
    at = models.DateTimeField()


class ExperimentShown(models.Model):
    """The client shows the therapist one experiment, and may take it back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    experiment = models.ForeignKey(Experiment, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["experiment"], condition=Q(withdrawn_at=None), name="an_experiment_is_shown_once"
            )
        ]


class NeededDaily(models.Model):
    """A therapist said of a plan that it is needed every day, so that it is never part of an experiment."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan"], condition=Q(withdrawn_at=None), name="needed_daily_once")
        ]
