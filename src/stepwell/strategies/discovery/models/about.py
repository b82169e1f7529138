"""What the client adds to a discovery later, and what they say it goes with."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.discovery.models.discovery import Discovery


class Detail(models.Model):
    """Since when, what it protected, when it is not so: in own words. The newest counts."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    discovery = models.ForeignKey(Discovery, models.CASCADE, related_name="+")
    since = SealedField()
    protected = SealedField()
    exceptions = SealedField()
    at = models.DateTimeField()


class Tie(models.Model):
    """The client says: this goes with that practice, or with that session. Until they take it apart."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    discovery = models.ForeignKey(Discovery, models.CASCADE, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, null=True, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.CASCADE, null=True, related_name="+")
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(plan=None, meeting__isnull=False) | Q(plan__isnull=False, meeting=None),
                name="tied_to_one_thing",
            ),
            models.UniqueConstraint(
                fields=["discovery", "plan"], condition=Q(ended_at=None), name="one_open_tie_to_a_plan"
            ),
            models.UniqueConstraint(
                fields=["discovery", "meeting"], condition=Q(ended_at=None), name="one_open_tie_to_a_session"
            ),
        ]
