"""Starts, entries and what of them is shared. Never edited: a correction follows what it corrects."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.diary.facts import ASIDES, Outcome
from stepwell.ground.library.facts import Size
from stepwell.ground.vault.fields import SealedField

SIZES = [(s.value, s.value) for s in Size]
RATINGS = ("guess", "actual", "before", "after", "useful")


def to_ten(*names: str) -> Q:
    fits = Q()
    for name in names:
        fits &= Q(**{name: None}) | Q(**{f"{name}__lte": 10})
    return fits


def aside(name: str) -> models.CharField:
    """One of a few small words, or nothing."""
    return models.CharField(
        max_length=8, choices=[(one.value, one.value) for one in ASIDES[name]], blank=True
    )


class Start(models.Model):
    """ "I started", with the guess that is locked from then on."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    day = models.DateField()
    at = models.DateTimeField()
    size = models.CharField(max_length=1, choices=SIZES)
    guess = models.PositiveSmallIntegerField(null=True)
    before = models.PositiveSmallIntegerField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=to_ten("guess", "before"), name="start_ratings_to_ten")
        ]
        indexes = [models.Index(fields=["plan", "day"], name="starts_of_a_day")]


class Entry(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    day = models.DateField()
    noted_at = models.DateTimeField()
    received_at = models.DateTimeField()
    late = models.BooleanField(default=False)
    outcome = models.CharField(max_length=16, choices=[(o.value, o.value) for o in Outcome])
    size = models.CharField(max_length=1, choices=SIZES, blank=True)
    steps = models.JSONField(default=list)
    guess = models.PositiveSmallIntegerField(null=True)
    actual = models.PositiveSmallIntegerField(null=True)
    before = models.PositiveSmallIntegerField(null=True)
    after = models.PositiveSmallIntegerField(null=True)
    useful = models.PositiveSmallIntegerField(null=True)
    in_the_way = models.CharField(max_length=40, blank=True)
    where = aside("where")
    company = aside("company")
    energy = aside("energy")
    sleep = aside("sleep")
    ready = aside("ready")
    useful_word = SealedField()
    words = SealedField()
    digest = models.CharField(max_length=64)
    start = models.UUIDField(null=True)
    follows = models.UUIDField(null=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=to_ten(*RATINGS), name="entry_ratings_to_ten")]
        indexes = [models.Index(fields=["plan", "day"], name="entries_of_a_plan")]


class Share(models.Model):
    """The client lets the therapist read one entry's words, and may take it back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    entry = models.ForeignKey(Entry, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entry"], condition=Q(withdrawn_at=None), name="one_open_share")
        ]
