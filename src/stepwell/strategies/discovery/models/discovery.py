"""What the client found out, and what it is later."""

import uuid

from django.db import models

from stepwell.ground.vault.fields import SealedField
from stepwell.kit.sound import KINDS
from stepwell.strategies.discovery.facts.record import Stands
from stepwell.strategies.discovery.models.conversation import Conversation


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


class Spoken(models.Model):
    """A discovery that was said aloud, with words or without: sealed like words, played to its owner only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    discovery = models.OneToOneField(Discovery, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    sound = SealedField()
    at = models.DateTimeField()


class Standing(models.Model):
    """Asked later, the client said: still true, changed, or not any more. The newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    discovery = models.ForeignKey(Discovery, models.CASCADE, related_name="+")
    stands = models.CharField(max_length=8, choices=[(one.value, one.value) for one in Stands])
    at = models.DateTimeField()
