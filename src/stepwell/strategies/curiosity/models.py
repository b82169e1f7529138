"""Looks at quiet days, the moves that came of them, shifted gears, and the quiet agreement. Never edited."""

import uuid

from django.db import models

from stepwell.ground.vault.fields import SealedField
from stepwell.kit.sound import KINDS
from stepwell.strategies.curiosity.facts.agreement import Feedback, Silence
from stepwell.strategies.curiosity.facts.talk import Became, Helped


class Talk(models.Model):
    """A client looked at a day and named what was in the way. The words are in the diary."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    day = models.DateField()
    reason = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["plan", "day"], name="talks_of_a_plan")]


class Tapped(models.Model):
    """What the body did and who was around, tapped beside a reason. Tapped anew, the last counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    talk = models.ForeignKey(Talk, models.CASCADE, related_name="+")
    body = SealedField()
    around = SealedField()
    at = models.DateTimeField()


class Voice(models.Model):
    """A spoken note of at most a minute, sealed like written words; played to its owner only."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    talk = models.OneToOneField(Talk, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=10, choices=[(kind, kind) for kind in KINDS])
    sound = SealedField()
    at = models.DateTimeField()


class Move(models.Model):
    """A move that was taken. `about` goes onto the list of the next session; `into` is what came of it."""

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    talk = models.ForeignKey(Talk, models.CASCADE, related_name="+")
    move = models.CharField(max_length=20)
    became = models.CharField(max_length=10, choices=[(b.value, b.value) for b in Became])
    about = SealedField()
    into = models.ForeignKey("plan.Plan", models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()


class DidHelp(models.Model):
    """One tap some days later: whether a move helped."""

    move = models.OneToOneField(Move, models.CASCADE, primary_key=True, related_name="+")
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    helped = models.CharField(max_length=10, choices=[(h.value, h.value) for h in Helped])
    at = models.DateTimeField()


class Swap(models.Model):
    """A client shifted gears: another practice in place of one, without having to say why."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    plan = models.OneToOneField("plan.Plan", models.CASCADE, related_name="+")
    into = models.OneToOneField("plan.Plan", models.CASCADE, related_name="+")
    at = models.DateTimeField()


class QuietAgreement(models.Model):
    """How a client likes to hear back, and what their silence is to bring about; the newest counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    client = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    feedback = models.CharField(max_length=10, choices=[(f.value, f.value) for f in Feedback], blank=True)
    silence = models.CharField(max_length=10, choices=[(s.value, s.value) for s in Silence])
    shame = SealedField()
    shows_feedback = models.BooleanField(default=False)
    shows_shame = models.BooleanField(default=False)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["client", "at"], name="quiet_agreements")]
