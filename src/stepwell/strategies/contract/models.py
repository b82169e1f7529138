"""Agreements and what was done with them. Nothing here is edited: new terms are a new row that follows."""

import uuid

from django.db import models

from stepwell.ground.people.facts import Role
from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.contract.facts import Way, What

SIDES = [(role.value, role.value) for role in (Role.CLIENT, Role.THERAPIST)]


class Contract(models.Model):
    """The frozen text, and a keyed hash of it by which any change shows."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    number = models.PositiveIntegerField()
    follows = models.ForeignKey("self", models.SET_NULL, null=True, related_name="+")
    text = SealedField()
    digest = models.CharField(max_length=64)
    language = models.CharField(max_length=10)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["pair", "number"], name="one_contract_a_number"),
            models.UniqueConstraint(fields=["meeting", "digest"], name="same_terms_once_a_meeting"),
        ]


class Signature(models.Model):
    """`by` is whose screen it was: a client without a phone signs on the therapist's."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    contract = models.ForeignKey(Contract, models.CASCADE, related_name="+")
    role = models.CharField(max_length=10, choices=SIDES)
    by = models.UUIDField()
    name = SealedField()
    drawn = SealedField()
    at = models.DateTimeField()
    mac = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "role"], name="one_signature_a_side"),
            models.CheckConstraint(
                condition=models.Q(role__in=[Role.CLIENT, Role.THERAPIST]), name="two_sides_sign"
            ),
        ]


class InForce(models.Model):
    """From now on the contract holds, for this plan."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    contract = models.OneToOneField(Contract, models.CASCADE, related_name="+")
    plan = models.OneToOneField("plan.Plan", models.CASCADE, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()


class Suitability(models.Model):
    """What was said when asked whether a signed agreement fits now."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    flags = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()


class Confirmation(models.Model):
    """The therapist looked over exactly these free words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    what = models.CharField(max_length=12, choices=[(w.value, w.value) for w in What])
    digest = models.CharField(max_length=64)
    by = models.UUIDField()
    at = models.DateTimeField()
    mac = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["pair", "digest"], name="one_look_a_text")]


class Dropped(models.Model):
    """Either side let the consequence go, at once."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    contract = models.OneToOneField(Contract, models.CASCADE, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()


class Review(models.Model):
    """What the two decided about a plan. The newest of a session counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.SET_NULL, null=True, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    way = models.CharField(max_length=8, choices=[(w.value, w.value) for w in Way])
    by = models.UUIDField()
    at = models.DateTimeField()
