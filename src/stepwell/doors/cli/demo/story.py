"""A client's story as it stands in YAML, and the days that a seeded dice makes of it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import yaml

from stepwell.ground.diary.facts import Outcome
from stepwell.ground.library.facts import Size
from stepwell.ground.plan.facts import Shape
from stepwell.kit.days import each

HERE = Path(__file__).parent
REST_OF_OUTCOMES = (Outcome.NOT_TODAY, Outcome.NOT_TODAY, Outcome.REST, Outcome.NOT_APPLICABLE)


@dataclass(frozen=True)
class Chapter:
    """One plan: agreed in session number `session`. Pairs of numbers run from its first week to its last.

    `done` is how likely an invited day is practised, `told` how likely anything is noted; a week in `quiet`
    (counted from the story's first) has no note at all.
    """

    session: int
    practice: str
    shape: dict[str, Any]
    follows: bool = False
    told: float = 0.9
    done: float = 0.8
    quiet: tuple[int, ...] = ()
    guess: tuple[float, float] = (7, 5)
    actual: tuple[float, float] = (4, 3)
    useful: tuple[float, float] = (5, 7)
    in_the_way: tuple[str, ...] = ()
    useful_words: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    hard_words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Story:
    """A client. `meets` is how many days ago the last session was; `weeks` how long the work has gone on."""

    name: str
    zone: str
    weeks: int
    meets: int
    chapters: tuple[Chapter, ...]
    shares: float = 0.4
    shows: bool = True
    at: str = "17:00"
    country: str = "DE"


@dataclass(frozen=True)
class Told:
    """One day as the client notes it; `late` on the morning after."""

    id: UUID
    day: date
    hour: float
    late: bool
    share: bool
    note: dict[str, Any] = field(default_factory=dict)


def stories(clinic: str) -> list[Story]:
    """The clients of one clinic, in the order of its file."""
    raw = yaml.safe_load((HERE / f"{clinic}.yaml").read_text("utf-8"))
    return [_story(one) for one in raw]


def _story(raw: dict[str, Any]) -> Story:
    chapters = tuple(Chapter(**{k: _frozen(v) for k, v in one.items()}) for one in raw["chapters"])
    return Story(**{**raw, "chapters": chapters})


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def shape_of(chapter: Chapter) -> Shape:
    raw = dict(chapter.shape)
    at, ratings = raw.pop("at", None), raw.pop("ratings", [8, 8, 8])
    return Shape(
        size=Size(raw.pop("size", "S")), weekdays=frozenset(raw.pop("weekdays", [])),
        at_time=time.fromisoformat(at) if at else None, days_a_week=raw.pop("days", 0),
        importance=ratings[0], readiness=ratings[1], confidence=ratings[2],
        **{"why": "", "cue": "", "place": ""} | raw,
    )  # fmt: skip


def days_told(story: Story, chapter: Chapter, first: date, last: date, dice: Random) -> Iterator[Told]:
    """What the client notes from the first day of a plan to its last."""
    weekdays = set(chapter.shape.get("weekdays", []))
    for day in each(first, last):
        week = (day - first).days // 7
        invited = day.weekday() in weekdays if weekdays else dice.random() < chapter.shape.get("days", 0) / 6.5
        if invited and week not in chapter.quiet and dice.random() < chapter.told:
            so_far = (day - first).days / max((last - first).days, 1)
            yield _told(story, chapter, day, so_far, dice)


def _told(story: Story, chapter: Chapter, day: date, so_far: float, dice: Random) -> Told:
    practised = dice.random() < chapter.done
    note = _practised(chapter, so_far, dice) if practised else _let_be(chapter, dice)
    late = dice.random() < 0.08
    share = bool(note.get("words")) and dice.random() < story.shares
    return Told(UUID(int=dice.getrandbits(128), version=4), day, dice.uniform(9.0, 17.5), late, share, note)


def _practised(chapter: Chapter, so_far: float, dice: Random) -> dict[str, Any]:
    guess, actual = (_drawn(pair, so_far, dice) for pair in (chapter.guess, chapter.actual))
    size = str(chapter.shape.get("size", "S"))
    smaller = size != "S" and dice.random() < 0.2
    return {
        "outcome": Outcome.SMALLER if smaller else Outcome.DONE, "size": "S" if smaller else size,
        "guess": guess if dice.random() < 0.9 else None, "actual": actual,
        "before": guess, "after": actual, "useful": _drawn(chapter.useful, so_far, dice),
        "useful_word": _one_of(chapter.useful_words, 0.5, dice), "words": _one_of(chapter.words, 0.65, dice),
    }  # fmt: skip


def _let_be(chapter: Chapter, dice: Random) -> dict[str, Any]:
    outcome = dice.choice(REST_OF_OUTCOMES)
    barrier = _one_of(chapter.in_the_way, 0.9, dice) if outcome == Outcome.NOT_TODAY else ""
    return {"outcome": outcome, "in_the_way": barrier, "words": _one_of(chapter.hard_words, 0.6, dice)}


def _drawn(pair: tuple[float, float], so_far: float, dice: Random) -> int:
    """Somewhere around the line from the first number to the last, within 0 and 10."""
    middle = pair[0] + (pair[1] - pair[0]) * so_far
    return min(10, max(0, round(dice.gauss(middle, 1.0))))


def _one_of(texts: tuple[str, ...], chance: float, dice: Random) -> str:
    return dice.choice(texts) if texts and dice.random() < chance else ""


def session_days(story: Story, today: date) -> list[date]:
    """Every day on which the pair met, the first one too; the next comes a week after the last."""
    last = today - timedelta(story.meets)
    return [last - timedelta(7 * back) for back in range(story.weeks - 1, -1, -1)]
