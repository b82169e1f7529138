"""The stories as plain values, and chance that always falls the same way for the same person and day."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from stepwell.kit import written

FILE = Path(__file__).with_name("stories.yaml")


@dataclass(frozen=True)
class Story:
    """One made-up client; `told` is the record of the file, days count from `first`."""

    name: str
    first: date
    told: dict[str, Any]

    def chance(self, day: date, what: str) -> Random:
        """Dice for one question on one day, the same in every run on that day."""
        return Random(f"{self.name}|{(day - self.first).days}|{what}")  # noqa: S311 - for a story, not for a secret

    def likely(self, day: date) -> float:
        """How likely this day is noted."""
        week = (day - self.first).days / 7
        return next(
            (s["of"][day.weekday()] for s in self.told["days"] if s["weeks"][0] <= week < s["weeks"][1]), 0.0
        )

    def named(self, day: date, today: date) -> dict[str, Any]:
        """What the story says was in the way of this day; empty where it leaves that to chance."""
        told: list[dict[str, Any]] = self.told.get("named", [])
        return next((one for one in told if today - timedelta(one["ago"]) == day), {})

    def turn(self, what: str, day: date) -> str:
        """One of the story's lines, another one each day until all had their turn."""
        lines: list[str] = self.told[what]
        return lines[(day - self.first).days % len(lines)]

    def drifted(self, plan: dict[str, Any], what: str, day: date) -> int:
        """A rating that moves from its first to its last value over the plan, give or take one."""
        (begin, end), (low, high) = plan["weeks"], plan[what]
        gone = ((day - self.first).days / 7 - begin) / (end - begin)
        drawn = int(low + (high - low) * gone + 0.5) + self.chance(day, what).choice([-1, 0, 0, 1])
        return max(0, min(10, drawn))


@cache
def told() -> dict[str, Any]:
    return dict(written.told(FILE.read_text("utf-8")))


def stories(today: date) -> list[Story]:
    """Everybody, with the day on which they joined."""
    return [
        Story(one["name"], today - timedelta(weeks=one["joined_weeks"], days=one.get("joined_days", 0)), one)
        for one in told()["clients"]
    ]
