"""When a pair first looks at what it agreed."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

FIRST_LOOK_WITHIN = timedelta(days=7)


@dataclass(frozen=True)
class Look:
    """The offered `day` and `hour` in the therapist's `zone`; `arranged` is a session that stands already."""

    today: date
    day: date
    hour: time
    zone: str
    arranged: datetime | None = None
