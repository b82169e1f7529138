"""Values and rewards. Whether a reward is open is not kept: the diary tells."""

import uuid

from django.db import models
from django.db.models import F, Q

from stepwell.ground.vault.fields import SealedField


class Value(models.Model):
    """What matters to a client, in own words, named with the therapist."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    domain = models.CharField(max_length=20)
    words = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["pair", "at"], name="values_of_a_pair")]


class Closeness(models.Model):
    """How much a value matters and how close the week was to it; of one day the newest counts."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    value = models.ForeignKey(Value, models.CASCADE, related_name="+")
    on = models.DateField()
    matters = models.PositiveSmallIntegerField()
    close = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(matters__lte=10, close__lte=10), name="both_up_to_ten")
        ]


class Reward(models.Model):
    """As it was agreed. Set once more, it is a new one that follows."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    value = models.ForeignKey(Value, models.CASCADE, related_name="+")
    follows = models.OneToOneField("self", models.SET_NULL, null=True, related_name="+")
    item = models.CharField(max_length=40, blank=True)
    words = SealedField()
    cost = SealedField()
    days = models.PositiveSmallIntegerField()
    window = models.PositiveSmallIntegerField()
    starts = models.DateField()
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(days__lt=F("window")), name="never_every_day")]
        indexes = [models.Index(fields=["pair", "at"], name="rewards_of_a_pair")]


class RewardLook(models.Model):
    """The therapist looked at own words of a reward, together with the client."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    reward = models.OneToOneField(Reward, models.CASCADE, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()


class Easing(models.Model):
    """From a day on less is asked for. There is no table for more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    reward = models.ForeignKey(Reward, models.CASCADE, related_name="+")
    days = models.PositiveSmallIntegerField()
    window = models.PositiveSmallIntegerField()
    since = models.DateField()
    by = models.UUIDField()
    at = models.DateTimeField()


class Enjoyed(models.Model):
    """The client pressed "enjoyed"; nobody else can."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    reward = models.OneToOneField(Reward, models.CASCADE, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()


class RewardEnd(models.Model):
    """Let go: not wanted, or no longer needed. An open one stays open."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    reward = models.OneToOneField(Reward, models.CASCADE, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()


class RewardSwitch(models.Model):
    """The client switched rewards off or on; the newest word counts. What is off is only out of sight."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    on = models.BooleanField()
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["pair", "at"], name="reward_switches_of_a_pair")]
