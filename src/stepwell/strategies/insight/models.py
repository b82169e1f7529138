"""Closings, what was noticed, what the client said about a session, and the therapist's answer."""

import uuid

from django.db import models
from django.db.models import Q

from stepwell.ground.vault.fields import SealedField


class Closing(models.Model):
    """The last minutes of a session, for one plan."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.CASCADE, related_name="+")
    plan = models.ForeignKey("plan.Plan", models.CASCADE, related_name="+")
    said_back = SealedField()
    in_the_way = SealedField()
    then = SealedField()
    question = SealedField()
    note = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "plan"], name="one_closing_for_a_plan_in_a_session")
        ]


class Noticing(models.Model):
    """What follow-through taught: three sentences, said together. Written anew, it follows the former."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    meeting = models.ForeignKey("meeting.Meeting", models.CASCADE, related_name="+")
    first = SealedField()
    second = SealedField()
    third = SealedField()
    follows = models.OneToOneField("self", models.CASCADE, null=True, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["meeting"], condition=Q(follows=None), name="one_first_noticing_of_a_session"
            )
        ]


class Rating(models.Model):
    """The client about one session and what was agreed in it; without a number it was let be."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    meeting = models.OneToOneField("meeting.Meeting", models.CASCADE, related_name="+")
    fit = models.PositiveSmallIntegerField(null=True)
    session = models.PositiveSmallIntegerField(null=True)
    words = SealedField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(fit=None) | Q(fit__lte=10)) & (Q(session=None) | Q(session__lte=10)),
                name="session_ratings_to_ten",
            )
        ]


class Answer(models.Model):
    """The therapist's answer to a rating: you said this, we changed that."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    rating = models.OneToOneField(Rating, models.CASCADE, related_name="+")
    words = SealedField()
    by = models.UUIDField()
    at = models.DateTimeField()


class PairNote(models.Model):
    """A therapist's note that began as a draft of a language model, read and kept. Both may read it.

    `lines` are the shared entries that it names, by their number in it. Put away, it lies aside at the desk.
    """

    id = models.UUIDField(primary_key=True)
    clinic = models.ForeignKey("people.Clinic", models.PROTECT, related_name="+")
    pair = models.ForeignKey("people.Pair", models.CASCADE, related_name="+")
    words = SealedField()
    model = models.CharField(max_length=200)
    drafted_at = models.DateTimeField()
    lines = models.JSONField()
    changed = models.BooleanField()
    by = models.UUIDField()
    at = models.DateTimeField()
    put_away_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["pair", "-at"], name="notes_of_a_pair")]
