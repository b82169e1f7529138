"""Made-up clients to measure discovery with: worlds without any pattern, and the same with one planted.

In each world what is noted, expected and felt comes about on its own; only what is planted goes together.
"""

from datetime import date, time, timedelta
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from stepwell.strategies.discovery.facts.lived import Lived, LivedDay
from stepwell.strategies.discovery.rules.lived import lived

WORLDS = ("iid", "runs", "slide", "both", "missing")
LENGTHS = (14, 28, 42, 60, 90, 180)
FIRST = date(2026, 1, 1)
LIKE_YESTERDAY = 0.7
Series = NDArray[np.float64]


class Client:
    """One client of one world; `own` is how much of a rating is a mood that lasts, the rest is noise."""

    def __init__(self, world: str, days: int, number: int, own: float = 0.5) -> None:
        self.world, self.days, self.own = world, days, own
        self.dice = np.random.default_rng([crc32(world.encode()), days, number])
        self.name = f"{world} {days} {number}"

    def lasting(self) -> Series:
        """A mood that resembles the one of yesterday, where days come in runs."""
        noise = self.dice.normal(size=self.days)
        if self.world in ("iid", "slide"):
            return noise
        mood, rest = noise.copy(), np.sqrt(1 - LIKE_YESTERDAY**2)
        for day in range(1, self.days):
            mood[day] = LIKE_YESTERDAY * mood[day - 1] + rest * noise[day]
        return mood

    def rating(self, middle: float, spread: float) -> Series:
        part = np.sqrt(self.own) * self.lasting() + np.sqrt(1 - self.own) * self.dice.normal(size=self.days)
        return np.clip(np.round(middle + spread * part), 0, 10)

    def wish(self) -> Series:
        """How much one is drawn to practise: lasting, sliding, or neither."""
        runs = self.lasting() if self.world in ("runs", "both", "missing") else np.zeros(self.days)
        slides = self.world in ("slide", "both")
        return runs + (np.linspace(0.8, -0.8, self.days) if slides else 0.0)

    def live(self, planted: tuple[float, float] | None = None, bias: float = 0.0) -> Lived:
        """`planted`: how likely it is done with one practice and with the other; `bias`: guesses too high."""
        evening, kind, mood, wish = self.lasting() > 0, self.lasting() > 0, self.lasting(), self.wish()
        likely = np.where(kind, *planted) if planted else np.full(self.days, 0.6)
        log_odds = np.log(likely / (1 - likely)) + (0.7 if planted else 1.0) * wish
        done = self.dice.random(self.days) < 1 / (1 + np.exp(-log_odds))
        guess, actual = self.rating(6, 1.2), self.rating(6 - bias, 1.2)
        before = np.clip(np.round(5 + 1.6 * mood), 0, 10)
        after = np.clip(before + self.rating(5, 1.3) - 5, 0, 10)
        told = [
            LivedDay(
                FIRST + timedelta(day), bool(done[day]), time(20 if evening[day] else 8),
                "Tea" if kind[day] else "Walk", guess[day], actual[day] if done[day] else None,
                before[day], after[day] if done[day] else None,
            )
            for day in range(self.days)
            if self._noted(mood[day], day)
        ]  # fmt: skip
        return lived(told)

    def _noted(self, mood: float, day: int) -> bool:
        if self.world != "missing" or day in (0, self.days - 1):
            return True
        return bool(self.dice.random() < 1 / (1 + np.exp(-1.2 - 1.2 * mood)))
