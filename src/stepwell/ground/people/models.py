"""Clinics, persons, pairs, and how they come in. Names and addresses are sealed; a blind index is plain."""

import uuid

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from stepwell.ground.people.facts import Agreed, Dress, Role
from stepwell.ground.vault.fields import SealedField

ROLES = [(r.value, r.value) for r in Role]


class Clinic(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    name = SealedField()
    opened_at = models.DateTimeField()


class Person(AbstractBaseUser):
    """Someone with an account. `handle` is the blind index of an e-mail address, or random for a client."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    role = models.CharField(max_length=10, choices=ROLES)
    handle = models.CharField(max_length=64, unique=True)
    name = SealedField()
    email = SealedField()
    language = models.CharField(max_length=10, default="en")
    country = models.CharField(max_length=2, blank=True)
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    objects: BaseUserManager = BaseUserManager()
    USERNAME_FIELD = "handle"

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(role__in=list(Role)), name="a_known_role")]


class Stay(models.Model):
    """Where someone lives from a moment on, and at which hour the own day begins."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    since = models.DateTimeField()
    zone = models.CharField(max_length=64)
    starts_at = models.PositiveSmallIntegerField(default=4)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "since"], name="one_stay_at_a_time"),
            models.CheckConstraint(condition=models.Q(starts_at__lte=6), name="a_day_begins_by_six"),
        ]


class Pair(models.Model):
    """An episode of work together. Access ends with it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    therapist = models.ForeignKey(Person, models.PROTECT, related_name="+")
    client = models.ForeignKey(Person, models.CASCADE, related_name="+")
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["therapist", "client"], condition=models.Q(ended=None), name="one_open_pair"
            ),
        ]


class Invitation(models.Model):
    """A way in that works once. Only hashes of its link and its spoken code are kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.CASCADE, related_name="+")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+", null=True)
    role = models.CharField(max_length=10, choices=ROLES)
    pair = models.ForeignKey(Pair, models.CASCADE, related_name="+", null=True)
    token_hash = models.CharField(max_length=64, unique=True)
    code_hash = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    used_by = models.ForeignKey(Person, models.SET_NULL, related_name="+", null=True)
    replaced_at = models.DateTimeField(null=True)
    wrong_tries = models.PositiveSmallIntegerField(default=0)


class Consent(models.Model):
    """What a client agreed to, and when it was taken back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=20, choices=[(a.value, a.value) for a in Agreed])
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person", "kind"], condition=models.Q(withdrawn_at=None), name="one_open_consent"
            )
        ]


class Device(models.Model):
    """A phone or browser that a client uses, opened again by its PIN.

    `dress` is its name and icon on the home screen; `locks`: by itself, after two minutes out of sight.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    secret_hash = models.CharField(max_length=64, unique=True)
    pin_hash = models.CharField(max_length=200, blank=True)
    label = SealedField()
    made_at = models.DateTimeField()
    seen_on = models.DateField()
    revoked_at = models.DateTimeField(null=True)
    wrong_tries = models.PositiveSmallIntegerField(default=0)
    wait_until = models.DateTimeField(null=True)
    dress = models.CharField(
        max_length=12, choices=[(d.value, d.value) for d in Dress], default=Dress.STEPWELL
    )
    locks = models.BooleanField(default=False)


class Token(models.Model):
    """A key for a device or a program that speaks to the API. Only its digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    device = models.ForeignKey(Device, models.CASCADE, related_name="+", null=True)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    label = SealedField()
    made_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)


class HardMoment(models.Model):
    """A client's own plan for a hard moment. The newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    words = SealedField()
    at = models.DateTimeField()


class WholeCopy(models.Model):
    """A client asked for a copy of everything. It is not handed out at once, and can be taken back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.PROTECT, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person"], condition=Q(ended_at=None), name="one_copy_waits")
        ]


class DemoLink(models.Model):
    """A one-time way in for somebody of the demo clinic."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey(Clinic, models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    token_hash = models.CharField(max_length=64, unique=True)
    used_at = models.DateTimeField(null=True)
