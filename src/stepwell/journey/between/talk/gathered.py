"""What a conversation could speak of: each practice of the last weeks, and own words of long ago."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.utils.translation import ngettext

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, Outcome
from stepwell.ground.people import queries as people
from stepwell.ground.plan import queries as plans
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.witness.queries import names_around
from stepwell.journey.between.talk.apart import heavy_days
from stepwell.kit.care import worrying
from stepwell.kit.days import Calendar, day_of
from stepwell.strategies.discovery.facts.echo import Kept, Limits, OwnLine
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.facts.state import Given
from stepwell.strategies.discovery.queries.echo import away_from, threads
from stepwell.strategies.discovery.rules.guess import surprise
from stepwell.strategies.discovery.rules.offer import Situation
from stepwell.strategies.discovery.rules.quotable import LOW, quotable

BACK, RECENT = timedelta(80), timedelta(7)
PRACTICE = "practice"
FEELINGS = frozenset({"overwhelm", "fear", "avoided", "shame", "low_mood", "made_worse"})


@dataclass(frozen=True)
class Around:
    """The situations, the closest first, and what o'clock it is there."""

    situations: tuple[Situation, ...]
    hour: int


def around(client: UUID, now: datetime, had: Iterable[ConversationFact]) -> Around | None:
    """None without an open pair; `had` are all conversations so far. A fixed number of questions."""
    pairs = people.open_pairs(client)
    if not pairs:
        return None
    calendar = pairs[0].client.calendar
    today = day_of(calendar, now)
    agreed = [plan for plan in plans.plans_of([pair.id for pair in pairs]) if plan.shape.days_a_week]
    lived = list(diary.histories(agreed, today, today - BACK).values())
    own = own_lines(client, lived, Kept(away=away_from(client)))
    names, heavy = names_around(client, pairs), heavy_days(client, calendar, had)
    calm = quotable(own, Limits(today, worrying, names, heavy), mood_today(lived, today))
    lines = tuple(line.words for line in calm[:3])
    said = Situation({"days_since_start": days_since(lived, today)}, Given(lines=lines))
    pair = echo(client)
    situations = [
        *of_practices(lived, today),
        *([pair] if pair else []),
        said,
    ]
    return Around(tuple(situations), hour_of(calendar, now))


def hour_of(calendar: Calendar, now: datetime) -> int:
    return now.astimezone(ZoneInfo(calendar.stays[-1].zone)).hour


def practices_around(agreed: Iterable[PlanFact], today: date) -> list[Situation]:
    """Of these plans alone, in one question, with nothing quoted but what a practice is called."""
    asked = [plan for plan in agreed if plan.shape.days_a_week]
    lived = diary.histories(asked, today, today - BACK).values() if asked else ()
    return [
        Situation(one.counts, Given({PRACTICE: one.given.values[PRACTICE]}))
        for one in of_practices(lived, today)
    ]


def of_practices(lived: Iterable[History], today: date) -> list[Situation]:
    return [_of_practice(one, today) for one in _newest_first(lived)]


def _newest_first(lived: Iterable[History]) -> list[History]:
    return sorted(lived, key=lambda one: one.plan.starts, reverse=True)


def _of_practice(history: History, today: date) -> Situation:
    recent = [entry for day, entry in sorted(history.entries.items()) if today - day <= RECENT]
    gap = next((one for one in reversed(recent) if surprise(one) is not None), None)
    numbers = {"predicted": str(gap.guess), "actual": str(gap.actual)} if gap else {}
    counts = {
        "quiet_days": quiet_days(history, today),
        "practised_days": sum(entry.outcome in PRACTISED for entry in history.entries.values()),
        "surprise": abs(surprise(gap) or 0) if gap else 0,
        "feeling_in_the_way": sum(entry.in_the_way in FEELINGS for entry in recent),
        "days_since_start": days_since([history], today),
    }
    return Situation(counts, Given({PRACTICE: history.plan.practice.name, **numbers}))


def quiet_days(history: History, today: date) -> int:
    """Days noted as not today since it was last practised; a blank day is unknown and not counted."""
    count = 0
    for day in reversed(history.due):
        entry = history.entries.get(day)
        if entry and entry.outcome in PRACTISED:
            break
        count += bool(entry and entry.outcome == Outcome.NOT_TODAY)
    return count


def days_since(lived: Iterable[History], today: date) -> int:
    return max(((today - one.plan.starts).days for one in lived), default=0)


def own_lines(client: UUID, lived: Iterable[History], kept: Kept) -> list[OwnLine]:
    """Everything the client wrote on these days, with what they said of each line."""
    entries = [entry for one in lived for entry in one.entries.values()]
    words = diary.words_of(client, [entry.id for entry in entries])
    lines = (_line(one, words[one.id].words, kept) for one in entries if one.id in words)
    return [line for line in lines if line.words.strip()]


def _line(entry: EntryFact, words: str, kept: Kept) -> OwnLine:
    moods = [mood for mood in (entry.before, entry.after) if mood is not None]
    return OwnLine(
        entry.day, words, entry.in_the_way, entry.id, kept.marked.get(entry.id, ()),
        low=bool(moods) and min(moods) <= LOW, away=entry.id in kept.away,
        put_back=kept.put_back.get(entry.id, 0),
    )  # fmt: skip


def mood_today(lived: Iterable[History], today: date) -> int | None:
    noted: list[EntryFact] = [one.entries[today] for one in lived if today in one.entries]
    told = [value for entry in noted for value in (entry.before, entry.after) if value is not None]
    return min(told, default=None)


def echo(client: UUID) -> Situation | None:
    """The two lines that the client held together last. Nothing lies side by side without their choice."""
    one = next(iter(threads(client)), None)
    if one is None:
        return None
    both = [one.older, one.newer]
    words, days = diary.words_of(client, both), diary.days_of(both)
    weeks = (days[one.newer] - days[one.older]).days // 7
    gap = ngettext("%(n)s week", "%(n)s weeks", weeks) % {"n": weeks}
    values = {"echo_old": words[one.older].words, "echo_new": words[one.newer].words, "echo_gap": gap}
    return Situation({"echo": 1}, Given(values))
