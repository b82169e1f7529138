"""Conversations, discoveries, what became of them, and what of them is shown. All words are sealed."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField
from stepwell.strategies.discovery.facts.guide import Who
from stepwell.strategies.discovery.facts.record import Stands

SHOWN = [(who.value, who.value) for who in (Who.WORDS, Who.ALL)]


class ClinicGuide(models.Model):
    """A conversation that a clinic wrote, checked like the others. The newest of the same id counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    text = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()


class Conversation(models.Model):
    """One way through a guide. Which guide, what it was given and what was said lie sealed in `told`."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    told = SealedField()
    lines = SealedField()
    place = models.PositiveIntegerField(default=0)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["client", "-began_at"], name="conversations_of_a_client")]


class Discovery(models.Model):
    """Never edited: put in other words, it is a new one that follows."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    conversation = models.ForeignKey(Conversation, models.SET_NULL, null=True, related_name="+")
    words = SealedField()
    at = models.DateTimeField()
    follows = models.OneToOneField("self", models.SET_NULL, null=True, related_name="+")

    class Meta:
        indexes = [models.Index(fields=["client", "-at"], name="discoveries_of_a_client")]


class Standing(models.Model):
    """Asked later, the client said: still true, changed, or not any more. The newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    discovery = models.ForeignKey(Discovery, models.CASCADE, related_name="+")
    stands = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Stands])
    at = models.DateTimeField()


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
