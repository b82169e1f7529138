"""Under 7: ways to make it easier. Each really does it, and all that was typed stays."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from stepwell.ground.library.facts import Size
from stepwell.journey.agree.shape.facts import Sitting

MANY = {"weekdays"}
TYPED = ("why", "size", "days", "cue", "place", "at_time", "importance", "readiness", "instead")
ORDER = [size.value for size in Size]


@dataclass(frozen=True)
class Moved:
    """The form as it is now, asked for confidence anew, and one sentence about what changed."""

    initial: Mapping[str, Any] = field(default_factory=dict)
    note: str = ""


def moved(sitting: Sitting, typed: QueryDict) -> Moved | None:
    """None when no way was pressed."""
    ways = {"smaller": smaller, "time": another_time}
    way = ways.get(typed.get("way", ""))
    if way is None:
        return None
    kept = {name: typed[name] for name in TYPED if name in typed}
    return way(sitting, kept | {name: typed.getlist(name) for name in MANY})


def smaller(sitting: Sitting, kept: dict[str, Any]) -> Moved:
    """One size down; at the smallest, one day fewer."""
    size = kept.get("size", Size.S.value)
    if size in ORDER[1:]:
        down = ORDER[ORDER.index(size) - 1]
        return Moved(
            kept | {"size": down}, _("Size %(size)s now. How sure are you with this one?") % {"size": down}
        )
    if len(kept["weekdays"]) > 1:
        return Moved(kept | {"weekdays": kept["weekdays"][:-1]}, _("One day fewer. How sure are you now?"))
    days = int(kept["days"]) if kept.get("days") in {"2", "3", "4", "5", "6"} else 2
    return Moved(kept | {"days": str(days - 1)}, _("One day fewer. How sure are you now?"))


def another_time(sitting: Sitting, kept: dict[str, Any]) -> Moved:
    """The next moment that the practice suggests; what stood there is named, so that it can come back."""
    cues, now = list(sitting.practice.cues), kept.get("cue", "")
    turn = cues.index(now) + 1 if now in cues else 0
    cue = cues[turn % len(cues)] if cues else ""
    fresh = kept | {"cue": cue, "at_time": ""}
    if not cue:
        return Moved(
            fresh, _("Which other moment comes every day? Before, you had “%(cue)s”.") % {"cue": now}
        )
    return Moved(fresh, _("How about “%(cue)s”? Before, you had “%(before)s”.") % {"cue": cue, "before": now})


def can_shrink(typed: Mapping[str, Any]) -> bool:
    """Whether there is still something smaller than this."""
    days = len(typed.get("weekdays") or ()) or int(typed.get("days") or 1)
    return typed.get("size") != Size.S.value or days > 1
