"""Which part of a record a client may take along, and what waits a day."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

A_DAY = timedelta(hours=24)


class Part(StrEnum):
    DAYS = "days"
    AGREED = "agreed"
    MINE = "mine"
    WHOLE = "whole"


ALWAYS = frozenset({"stepwell", "person"})
NOTED = frozenset({"plans", "starts", "entries", "looks", "moves", "swaps", "cue_days", "runs"})
AGREED = frozenset(
    {
        "plans", "agreements", "agreed", "rituals", "scripts", "values", "rewards", "play", "week_goals",
        "levels", "reminders",
    }
)  # fmt: skip
# Somebody may stand behind the client and ask for the file: what was said between two people, whom the client
# trusts and who looked is never in a file that comes at once.
WAITS = frozenset({"sessions", "notes", "trusted", "hard_moment", "quiet_agreements", "readings", "trail"})


def part_of(record: Mapping[str, Any], part: Part) -> dict[str, Any]:
    """
    >>> part_of({"person": 1, "entries": 2, "sessions": 3, "trail": 4}, Part.MINE)
    {'person': 1, 'entries': 2}
    >>> part_of({"person": 1, "entries": 2, "sessions": 3}, Part.WHOLE)
    {'person': 1, 'entries': 2, 'sessions': 3}
    """
    kept = {Part.DAYS: NOTED | ALWAYS, Part.AGREED: AGREED | ALWAYS, Part.MINE: record.keys() - WAITS}
    names = kept.get(part, record.keys())
    return {name: told for name, told in record.items() if name in names}


def is_ready(asked: datetime | None, met: datetime | None, now: datetime) -> bool:
    """A day after it was asked for, or once two people met since.

    >>> noon = datetime(2026, 11, 26, 12)
    >>> is_ready(None, noon, noon), is_ready(noon, None, noon + A_DAY)
    (False, True)
    >>> is_ready(noon, noon + A_DAY / 2, noon + A_DAY / 2), is_ready(noon, noon - A_DAY, noon)
    (True, False)
    """
    return asked is not None and (now >= asked + A_DAY or (met is not None and met >= asked))
