"""The trial of a cue, how long a first step may take, and what the days of a cue tell."""

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from statistics import median_low
from uuid import UUID

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, Outcome
from stepwell.strategies.ritual.facts import (
    CueDayFact,
    CueRecord,
    CueReport,
    RitualFact,
    Trial,
)

TRIAL_DAYS = 7
FIRST_STEP_SECONDS = 30
ENOUGH = 4
CLEARLY = 0.2
RIGHT_AWAY, SOON, LATER = 0, 5, 30
AGREED_REST = frozenset({Outcome.REST, Outcome.NOT_APPLICABLE})
UNITS = {"s": 1, "m": 60, "h": 3600}
NUMBERS: dict[str, float] = {"half a": 0.5, "half an": 0.5, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
NUMBERS |= {"four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15}
NUMBERS |= {"twenty": 20, "thirty": 30, "sixty": 60}
UNIT = r"(s|secs?|seconds?|mins?|minutes?|hours?)\b"
TIME = re.compile(rf"\b(?:(\d{{1,4}})[ -]?|({'|'.join(NUMBERS)})[ -]){UNIT}")


def trial_ends(starts: date) -> date:
    """The last of seven days, the first included.

    >>> trial_ends(date(2026, 11, 24))
    datetime.date(2026, 11, 30)
    """
    return starts + timedelta(TRIAL_DAYS - 1)


def trial_on(ritual: RitualFact, day: date) -> Trial:
    if day < ritual.trial_starts:
        return Trial.AHEAD
    if day <= ritual.trial_ends:
        return Trial.ON
    return Trial.SETTLED if ritual.verdict else Trial.OVER


def on_trial(rituals: Iterable[RitualFact], plan: UUID, day: date) -> RitualFact | None:
    """The ritual of a plan whose cue can be asked after on a day: in its trial week, the newest one."""
    fits = [one for one in rituals if one.plan == plan and trial_on(one, day) is Trial.ON]
    return max(fits, key=lambda one: (one.trial_starts, one.made_at), default=None)


def standing(rituals: Iterable[RitualFact], plan: UUID) -> RitualFact | None:
    """The one that counts now: the last that was made for this plan."""
    return max((one for one in rituals if one.plan == plan), key=lambda one: one.made_at, default=None)


def seconds_said(text: str) -> float | None:
    """The longest time that English words speak of, in seconds; None when they name none.

    >>> seconds_said("Breathe out for 10 seconds."), seconds_said("half a minute"), seconds_said("Sit up.")
    (10, 30.0, None)
    """
    found = TIME.findall(text.casefold())
    return max((_number(*said) * UNITS[unit[0]] for *said, unit in found), default=None)


def _number(digits: str, word: str) -> float:
    return int(digits) if digits else NUMBERS[word]


def short_enough(first_step: str, of_practice: str = "") -> bool:
    """At most 30 seconds. What the practice itself begins with was made short, whatever it speaks of.

    >>> short_enough("Stand up."), short_enough("Walk for 5 minutes.")
    (True, False)
    """
    if first_step.strip() == of_practice.strip():
        return True
    return (seconds_said(first_step) or 0) <= FIRST_STEP_SECONDS


def began(entry: EntryFact | None) -> bool | None:
    """Whether practice began on a day; None when that is not known, or the day was for rest."""
    if entry is None or entry.outcome in AGREED_REST:
        return None
    return entry.outcome in PRACTISED or entry.start is not None


def report(
    rituals: Iterable[RitualFact], days: Iterable[CueDayFact], histories: Mapping[UUID, History]
) -> CueReport:
    """Of the times each cue came, how often practice began. A day without the cue and an unknown day do
    not count."""
    words = {one.id: one.terms.cue for one in sorted(rituals, key=lambda one: one.made_at, reverse=True)}
    spelled = {_alike(cue): cue for cue in reversed(words.values())}
    cues: dict[str, list[tuple[CueDayFact, bool]]] = {_alike(cue): [] for cue in words.values()}
    for day in days:
        did = began(histories[day.plan].entries.get(day.day)) if day.plan in histories else None
        if day.came and did is not None and day.ritual in words:
            cues[_alike(words[day.ritual])].append((day, did))
    records = tuple(_record(spelled[cue], noted) for cue, noted in cues.items())
    return CueReport(records, *_best(records))


def _alike(cue: str) -> str:
    return " ".join(cue.casefold().split()).rstrip(".,;")


def _record(cue: str, noted: list[tuple[CueDayFact, bool]]) -> CueRecord:
    minutes = [day.minutes for day, did in noted if did and day.minutes is not None]
    return CueRecord(cue, len(noted), sum(did for _, did in noted), median_low(minutes) if minutes else None)


def _best(records: tuple[CueRecord, ...]) -> tuple[str, bool]:
    """Only between cues that came on four days or more, and only when one is clearly ahead."""
    known = sorted((one for one in records if one.came >= ENOUGH), key=_share, reverse=True)
    if len(known) < 2:
        return "", False
    ahead = _share(known[0]) - _share(known[1]) >= CLEARLY
    return (known[0].cue if ahead else ""), True


def _share(record: CueRecord) -> float:
    return record.began / record.came
