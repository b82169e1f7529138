"""Whose reminders do not arrive: one question for a whole caseload."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, Greatest

from stepwell.ground.post.facts import SENT_BY_US, Became
from stepwell.ground.post.models import Address, Receipt
from stepwell.ground.post.queries import LIVES
from stepwell.ground.reminder.models import Ping, Reminder
from stepwell.ground.reminder.queries import LOOK_BACK
from stepwell.ground.reminder.rules.health import COULD_NOT, TOLD, is_still


def silent_since(clients: Iterable[UUID], now: datetime) -> dict[UUID, datetime]:
    """For each client with a reminder whose way is quiet or gone: its last sign of life."""
    found: dict[UUID, datetime] = {}
    for client, channel, lives, since, sent, became in _ways(clients, now):
        could_not = became in COULD_NOT
        if not lives or could_not or is_still(channel, sent, now):
            found[client] = min(since, found.get(client, since))
    return found


def _ways(clients: Iterable[UUID], now: datetime) -> "QuerySet[Reminder, Any]":
    rows = Reminder.objects.filter(client__in=list(clients), stopped_at=None, channel__in=SENT_BY_US)
    lives = Address.objects.filter(LIVES, person=OuterRef("client"), channel=OuterRef("channel"))
    came = Receipt.objects.filter(
        message__person=OuterRef("client"), message__channel=OuterRef("channel"),
        message__due_at__gte=now - LOOK_BACK,
    )  # fmt: skip
    told = came.filter(what__in=TOLD, message__address__ended_at=None)
    pings = Ping.objects.filter(
        client=OuterRef("client"), channel=OuterRef("channel"), client_saw_at__isnull=False
    )
    later = came.filter(message__due_at__gt=OuterRef("since"))
    since = Greatest(
        "made_at",
        Coalesce(Subquery(told.order_by("-at").values("at")[:1]), "made_at"),
        Coalesce(Subquery(pings.order_by("-client_saw_at").values("client_saw_at")[:1]), "made_at"),
    )
    return rows.annotate(since=since).values_list(
        "client", "channel", Exists(lives), "since",
        Subquery(later.filter(what=Became.SENT).order_by("at").values("at")[:1]),
        Subquery(later.order_by("-message__due_at", "-at").values("what")[:1]),
    )  # fmt: skip
