"""Questions with the guess beforehand; what was feared or hoped, and what became of it."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.discovery.facts.asked import Came


def within(name: str, most: int) -> Q:
    return Q(**{name: None}) | Q(**{f"{name}__lte": most})


class Asked(models.Model):
    """A question, with the guess that was stored before the answer was looked for, and up to which day."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    question = models.CharField(max_length=40)
    a = models.PositiveSmallIntegerField(null=True)
    b = models.PositiveSmallIntegerField(null=True)
    sure = models.PositiveSmallIntegerField(null=True)
    until = models.DateField()
    at = models.DateTimeField()
    words = SealedField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=within("a", 10) & within("b", 10) & within("sure", 3), name="a_guess_to_ten"
            )
        ]
        indexes = [models.Index(fields=["client", "-at"], name="asked_by_a_client")]


class AskedShown(models.Model):
    """The client shows the therapist one question with its answer, and may take it back.

    `before_we_meet`: if it holds up on later days, it may stand in the note that is read before a session.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    asked = models.ForeignKey(Asked, models.CASCADE, related_name="+")
    before_we_meet = models.BooleanField(default=False)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["asked"], condition=Q(withdrawn_at=None), name="a_question_is_shown_once"
            )
        ]


class Expected(models.Model):
    """What might happen, said with a start and locked by it. Its id is that of the start."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    day = models.DateField()
    words = SealedField()
    likely = models.PositiveSmallIntegerField(null=True)
    feel = models.PositiveSmallIntegerField(null=True)
    counts = models.BooleanField(default=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=within("likely", 100) & within("feel", 10), name="likely_to_100")
        ]
        indexes = [models.Index(fields=["client", "day"], name="expected_by_a_client")]


class Became(models.Model):
    """Did it happen? The newest answer counts."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    expected = models.ForeignKey(Expected, models.CASCADE, related_name="+", db_constraint=False)
    came = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Came])
    at = models.DateTimeField()


class RealDanger(models.Model):
    """A therapist said of a plan that what is feared there can really happen, so that it is not counted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["plan"], condition=Q(withdrawn_at=None), name="real_danger_once")
        ]
