"""The trail and its head. No foreign keys: a mark outlives what it speaks of."""

from django.db import models

from stepwell.ground.trail.facts import Did


class Mark(models.Model):
    clinic = models.UUIDField()
    seq = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)
    did = models.CharField(max_length=24, choices=[(d.value, d.value) for d in Did])
    about = models.CharField(max_length=40, blank=True)
    row = models.UUIDField(null=True)
    client = models.UUIDField(null=True)
    mac = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["clinic", "seq"], name="one_mark_a_number")]
        indexes = [models.Index(fields=["client", "-at"], name="marks_of_a_client")]


class Chain(models.Model):
    """How far a clinic's trail reaches; locking this row puts its marks in order."""

    clinic = models.UUIDField(primary_key=True)
    length = models.PositiveBigIntegerField(default=0)
    mac = models.BinaryField(max_length=32)
