"""Whether a copy of everything waits, and since when."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from stepwell.ground.meeting.queries import lately
from stepwell.ground.people.queries import calendars, copy_asked_at, open_pairs
from stepwell.journey.between.own_copy.parts import A_DAY, is_ready
from stepwell.kit import clock


@dataclass(frozen=True)
class CopyCard:
    """`ready_at`: None when nothing was asked for."""

    ready: bool
    ready_at: datetime | None


def copy_card(client: UUID) -> CopyCard:
    now = clock.now()
    asked = copy_asked_at(client, now)
    if asked is None:
        return CopyCard(ready=False, ready_at=None)
    pairs = open_pairs(client)
    held = [one.began for pair in pairs for one in lately(pair.id) if one.began]
    zone = ZoneInfo(calendars([client])[client].stays[-1].zone)
    return CopyCard(is_ready(asked, max(held, default=None), now), (asked + A_DAY).astimezone(zone))
