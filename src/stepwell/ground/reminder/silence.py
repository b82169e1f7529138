"""Whose reminders do not arrive: one question for a whole caseload."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from stepwell.ground.post.facts import SENT_BY_US, Became, Channel
from stepwell.ground.post.models import Address, Receipt
from stepwell.ground.post.queries import LIVES
from stepwell.ground.reminder.models import Ping, Reminder
from stepwell.ground.reminder.queries import LOOK_BACK
from stepwell.ground.reminder.rules.health import COULD_NOT, SILENT_FOR, TOLD

MINE = {"client": OuterRef("client"), "channel": OuterRef("channel")}


def silent_since(clients: Iterable[UUID], now: datetime) -> dict[UUID, datetime]:
    """For each client with a reminder whose way is quiet or gone: its last sign of life.

    The same as the light of `rules.health`, read from the newest of each kind and not from all.
    """
    found: dict[UUID, datetime] = {}
    for client, channel, lives, *signs, sent, last, became in _ways(clients, now):
        since = max(at for at in signs if at)
        still = channel == Channel.PUSH and bool(sent and sent > since)
        could_not = became in COULD_NOT and last > since
        if not lives or could_not or still:
            found[client] = min(since, found.get(client, since))
    return found


def _ways(clients: Iterable[UUID], now: datetime) -> "QuerySet[Reminder, Any]":
    rows = Reminder.objects.filter(client__in=list(clients), stopped_at=None, channel__in=SENT_BY_US)
    came = Receipt.objects.filter(
        message__person=OuterRef("client"), message__channel=OuterRef("channel"),
        message__due_at__gte=now - LOOK_BACK,
    )  # fmt: skip
    told = came.filter(what__in=TOLD, message__address__ended_at=None).order_by("-at")
    seen = Ping.objects.filter(**MINE, client_saw_at__isnull=False).order_by("-client_saw_at")
    long_ago = came.filter(what=Became.SENT, at__lte=now - SILENT_FOR).order_by("-message__due_at")
    last = came.order_by("-message__due_at", "-at")
    lives = Address.objects.filter(LIVES, person=OuterRef("client"), channel=OuterRef("channel"))
    return rows.values_list(
        "client", "channel", Exists(lives), "made_at", _first(told, "at"), _first(seen, "client_saw_at"),
        _first(long_ago, "message__due_at"), _first(last, "message__due_at"), _first(last, "what"),
    )  # fmt: skip


def _first(rows: Any, column: str) -> Subquery:
    return Subquery(rows.values(column)[:1])
