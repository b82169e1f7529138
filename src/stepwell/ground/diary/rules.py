"""Which of several notes of a day counts, and what can be noted when."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, Noted
from stepwell.ground.plan.facts import PlanFact, PlanKey
from stepwell.ground.plan.rules import due_days
from stepwell.kit.days import Calendar, day_of, ends

LATE_FOR = timedelta(hours=48)
FURTHEST_EAST = timedelta(hours=14)

TOO_EARLY = "This day has not come yet. Is the date on your phone right? Your words are still on it."
BEFORE_PLAN = "This practice had not begun on that day. Pick a day from its first one on."
TOO_LATE = "A day can be noted for two days. You can still tell your therapist about it."


def why_not(noted: Noted, plan: PlanFact | PlanKey, calendar: Calendar, now: datetime) -> str:
    """A kind reason (msgid) why this day cannot be noted, or "".

    A phone whose clock is off or that has travelled may be up to 14 hours ahead of UTC; words that waited
    on a phone without network are judged by when they were written, not by when they arrive.
    """
    if noted.day > (now.astimezone(UTC) + FURTHEST_EAST).date():
        return TOO_EARLY
    if began_before(noted.day, plan):
        return BEFORE_PLAN
    if noted.noted_at > ends(calendar, noted.day) + LATE_FOR:
        return TOO_LATE
    return ""


def began_before(day: date, plan: PlanFact | PlanKey) -> bool:
    """Whether a start, like a note, is told of a day on which the plan had not begun."""
    return day < plan.starts


def is_late(noted_at: datetime, day: date, calendar: Calendar) -> bool:
    """Whether a day was noted after it was over."""
    return day_of(calendar, noted_at) > day


def one_a_day(
    entries: Iterable[EntryFact],
) -> tuple[dict[date, EntryFact], dict[date, tuple[EntryFact, ...]]]:
    """For each day the entry that counts, and the rest.

    A corrected entry gives way to its correction. Of two that do not know each other the later noted counts;
    the order in which they arrive does not matter.
    """
    known = {entry.id: entry for entry in entries}
    corrected = {entry.follows for entry in known.values()}
    days: dict[date, list[EntryFact]] = {}
    for entry in known.values():
        if entry.id not in corrected:
            days.setdefault(entry.day, []).append(entry)
    for kept in days.values():
        kept.sort(key=lambda entry: (entry.noted_at, str(entry.id)))
    return {d: locked(kept[-1], known) for d, kept in days.items()}, {
        d: tuple(k[:-1]) for d, k in days.items() if len(k) > 1
    }


def locked(entry: EntryFact, known: Mapping[UUID, EntryFact]) -> EntryFact:
    """With the guess of the first note that it was practised: what is guessed later is hindsight."""
    first, seen = entry, {entry.id}
    before = known.get(entry.follows) if entry.follows else None
    while before and before.id not in seen:
        seen.add(before.id)
        first = before if before.outcome in PRACTISED else first
        before = known.get(before.follows) if before.follows else None
    return entry if first.guess == entry.guess else replace(entry, guess=first.guess)


def history_of(plan: PlanFact, since: date, until: date, entries: Iterable[EntryFact]) -> History:
    counted, others = one_a_day(entries)
    return History(plan, since, until, due_days(plan, since, until), counted, others)


def newest(known: Mapping[UUID, EntryFact], pk: UUID) -> EntryFact:
    """The last of the corrections of this entry, or itself."""
    after = {entry.follows: entry for entry in known.values() if entry.follows}
    found, seen = known[pk], {pk}
    while found.id in after and after[found.id].id not in seen:
        found = after[found.id]
        seen.add(found.id)
    return found
