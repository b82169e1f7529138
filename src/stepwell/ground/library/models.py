"""Practices: one row a version. A plan keeps the row it was agreed with."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.library.facts import Kind
from stepwell.ground.vault.fields import SealedField

SHARED = Q(clinic=None, owner=None, body__isnull=False, words__isnull=True)
OWN = Q(clinic__isnull=False, body__isnull=True, words__isnull=False)


class Practice(models.Model):
    """Words of the shared library lie open in `body`; a clinic's or a client's own are sealed in `words`."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    slug = models.CharField(max_length=60)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, null=True, related_name="+")
    owner = models.ForeignKey("people.Person", models.CASCADE, null=True, related_name="+")
    version = models.PositiveIntegerField(default=1)
    body = models.JSONField(null=True)
    words = SealedField()
    digest = models.CharField(max_length=64)
    kind = models.CharField(max_length=10, choices=[(k.value, k.value) for k in Kind])
    retired_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=SHARED | OWN, name="practice_open_or_sealed"),
            models.CheckConstraint(condition=Q(version__gte=1), name="practice_version_from_one"),
            models.CheckConstraint(condition=Q(kind__in=[k.value for k in Kind]), name="practice_kind_known"),
            models.UniqueConstraint(
                fields=["slug", "version"], condition=Q(clinic=None), name="one_shared_practice_version"
            ),
            models.UniqueConstraint(
                fields=["clinic", "slug", "version"],
                condition=Q(clinic__isnull=False),
                name="one_own_practice_version",
            ),
        ]
