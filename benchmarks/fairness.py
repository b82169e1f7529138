"""Who sees a win? People who practise on 30 to 90 of 100 days, under our rules and under a strict daily streak.

`python -m benchmarks.fairness` writes fairness.json, docs/reference/fairness.md and its picture. No database.
"""

import json
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from benchmarks.fairness_page import page, picture
from stepwell.strategies.game.facts import GOAL, GoalFact
from stepwell.strategies.game.rules.fresh import fresh_starts
from stepwell.strategies.game.rules.week import weeks

RATES, GOALS, WEEKS, PEOPLE, SEED = (0.3, 0.5, 0.7, 0.9), (2, 3, 4, 5), 8, 2000, 6
WORLDS = {"days on their own": 0.0, "runs": 0.5}
FIRST, DAYS, A_WEEK = date(2026, 1, 5), 7 * WEEKS, 7
DOCS = Path(__file__).parent.parent / "docs"
RESULTS = Path(__file__).with_name("fairness.json")


@dataclass(frozen=True)
class Lived:
    """Eight weeks of one person: ours, then a strict streak."""

    met: int
    fresh: int
    won: int
    lost: int


def practised(rate: float, sticks: float, chance: random.Random) -> list[date]:
    """With `sticks`, that share of days does as the day before did; the rate stays what it is."""
    days, before = [], chance.random() < rate
    for n in range(DAYS):
        before = before if chance.random() < sticks else chance.random() < rate
        if before:
            days.append(FIRST + timedelta(n))
    return days


def live(days: list[date], goal: int) -> Lived:
    goals = [GoalFact(goal, FIRST, datetime(2026, 1, 5, tzinfo=UTC))]
    known = weeks(frozenset(days), goals, FIRST, FIRST + timedelta(DAYS - 1))
    return Lived(sum(week.met for week in known), fresh_starts(days), *strict(set(days)))


def strict(days: set[date]) -> tuple[int, int]:
    """How often seven days in a row are there, and how often a count that had begun falls back to nothing.

    >>> strict({FIRST + timedelta(n) for n in (*range(7), 9)})
    (1, 2)
    """
    won = run = lost = 0
    for n in range(DAYS):
        if FIRST + timedelta(n) in days:
            run += 1
            won += run % A_WEEK == 0
        else:
            lost += run > 0
            run = 0
    return won, lost


def row(world: str, rate: float, goal: int) -> dict[str, str | float]:
    chance = random.Random(f"{SEED} {world} {rate}")
    everybody = [live(practised(rate, WORLDS[world], chance), goal) for _ in range(PEOPLE)]

    def mean(of: Callable[[Lived], float]) -> float:
        return round(average(of(one) for one in everybody), 3)

    return {
        "world": world, "rate": rate, "goal": goal, "met": mean(lambda one: one.met),
        "met_half": mean(lambda one: one.met >= WEEKS / 2), "met_once": mean(lambda one: one.met > 0),
        "fresh": mean(lambda one: one.fresh), "streak_met": mean(lambda one: one.won),
        "streak_once": mean(lambda one: one.won > 0), "streak_lost": mean(lambda one: one.lost),
    }  # fmt: skip


def average(numbers: Iterable[float]) -> float:
    values = list(numbers)
    return sum(values) / len(values)


def main() -> None:
    rows = [row(world, rate, goal) for world in WORLDS for rate in RATES for goal in GOALS]
    RESULTS.write_text(json.dumps(rows, indent=1) + "\n")
    ours = [one for one in rows if one["goal"] == GOAL]
    (DOCS / "reference/fairness.md").write_text(page(rows, GOAL, WEEKS, PEOPLE))
    (DOCS / "pictures/fairness.svg").write_text(
        picture([one for one in ours if one["world"] == next(iter(WORLDS))], WEEKS)
    )


if __name__ == "__main__":
    main()
