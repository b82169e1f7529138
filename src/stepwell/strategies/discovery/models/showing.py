"""What the client shows of it."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.models.conversation import Conversation
from stepwell.strategies.discovery.models.discovery import Discovery

SHOWN = [(who.value, who.value) for who in (Who.WORDS, Who.ALL)]


class Showing(models.Model):
    """The client shows the therapist one conversation or one discovery, and may take it back."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    conversation = models.ForeignKey(Conversation, models.CASCADE, null=True, related_name="+")
    discovery = models.ForeignKey(Discovery, models.CASCADE, null=True, related_name="+")
    what = models.CharField(max_length=8, choices=SHOWN)
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(conversation=None, discovery__isnull=False)
                | Q(conversation__isnull=False, discovery=None),
                name="one_thing_is_shown",
            ),
            models.UniqueConstraint(
                fields=["conversation"], condition=Q(withdrawn_at=None), name="one_open_showing"
            ),
            models.UniqueConstraint(
                fields=["discovery"], condition=Q(withdrawn_at=None), name="one_open_showing_of_it"
            ),
        ]
