"""Ending open sessions on the server, at once and in every process."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib.sessions.models import Session

from stepwell.kit import clock


def end_sessions(person: UUID, *, but: str = "") -> int:
    """Sign this person out everywhere, except in the session with this key; says how many ended."""
    return _end(lambda held: held.get("_auth_user_id") == str(person), but)


def end_sessions_of_device(device: UUID) -> int:
    return _end(lambda held: held.get("device") == str(device), "")


def _end(is_meant: Callable[[dict[str, Any]], bool], but: str) -> int:
    open_ones = Session.objects.filter(expire_date__gt=clock.now()).exclude(pk=but)
    meant = [row.pk for row in open_ones.iterator() if is_meant(row.get_decoded())]
    return Session.objects.filter(pk__in=meant).delete()[0]
