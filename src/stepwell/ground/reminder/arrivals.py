"""What arrived where: for each phone, address and number the last that was sent, shown and opened."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from stepwell.ground.post.facts import AddressFact, Became
from stepwell.ground.post.queries import addresses, messages_to
from stepwell.ground.reminder.queries import LOOK_BACK
from stepwell.ground.reminder.rules.health import last


@dataclass(frozen=True)
class ArrivalFact:
    """None for what was not, or cannot be known: only a browser tells what it has shown."""

    place: AddressFact
    sent_at: datetime | None
    shown_at: datetime | None
    opened_at: datetime | None


def arrivals(client: UUID, now: datetime) -> list[ArrivalFact]:
    """Every place at which a client can be reached now, the oldest first; three questions."""
    sent = messages_to(client, now - LOOK_BACK)
    return [
        ArrivalFact(
            place, *(last((m for m in sent if m.address == place.id), what)
                     for what in (Became.SENT, Became.SHOWN, Became.OPENED)),
        )
        for place in addresses([client])[client]
    ]  # fmt: skip
