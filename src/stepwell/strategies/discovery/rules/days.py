"""From what was noted of practices to the days that questions are asked of."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, Outcome
from stepwell.kit.days import each
from stepwell.strategies.discovery.facts.asked import ExpectedFact
from stepwell.strategies.discovery.facts.lived import LivedDay
from stepwell.strategies.discovery.rules.guess import asks_how_hard
from stepwell.strategies.discovery.rules.wonder import told

SOON, WEEK = 3, 7
More = Mapping[date, Mapping[str, float]]


def beside(*known: More) -> dict[date, dict[str, float]]:
    """What several rooms know of the same days.

    >>> beside({date(2026, 11, 3): {"cue": 1.0}}, {date(2026, 11, 3): {"reminded": 0.0}})
    {datetime.date(2026, 11, 3): {'cue': 1.0, 'reminded': 0.0}}
    """
    days = sorted({day for one in known for day in one})
    return {day: {name: n for one in known for name, n in one.get(day, {}).items()} for day in days}


def guessed_most(histories: Iterable[History]) -> str:
    """The question that most guesses answer, "" for how hard it is; only guesses at one are compared."""
    counted = Counter(
        _kind(one.plan.practice.before)
        for one in histories
        for entry in one.entries.values()
        if entry.guess is not None
    )
    return min(counted, key=lambda kind: (-counted[kind], kind)) if counted else ""


def _kind(question: str) -> str:
    return "" if not question or asks_how_hard(question) else question


def lived_days(
    histories: Iterable[History], *, about: str, zone: str, more: More, expected: Iterable[ExpectedFact] = ()
) -> Iterator[LivedDay]:
    """`more` holds for a day what other rooms know of it, such as whether the cue came."""
    felt = {one.id: one.feel for one in expected if one.feel is not None}
    for history in histories:
        practice = history.plan.practice
        same = _kind(practice.before) == about
        for day, entry in history.entries.items():
            practised = entry.outcome in PRACTISED
            yield LivedDay(
                day=day,
                done=practised if practised or entry.outcome is Outcome.NOT_TODAY else None,
                at=_at(history, entry, zone),
                practice=practice.name,
                guess=entry.guess if same else None,
                actual=entry.actual if same and practised else None,
                before=entry.before,
                after=entry.after if practised else None,
                in_the_way=entry.in_the_way,
                more={**more.get(day, {}), **told(entry.asides), **_of_entry(entry, felt)},
            )


def _at(history: History, entry: EntryFact, zone: str) -> time | None:
    """The agreed time, else when it was noted; of a day without practice only the agreed one is known."""
    if history.plan.shape.at_time:
        return history.plan.shape.at_time
    if entry.late or entry.outcome not in PRACTISED:
        return None
    return entry.noted_at.astimezone(ZoneInfo(zone)).time()


def _of_entry(entry: EntryFact, felt: Mapping[UUID, int]) -> dict[str, float]:
    if entry.outcome not in PRACTISED:
        return {}
    known = {"tiny": float(entry.size == "S")} if entry.size else {}
    known |= {"useful": float(entry.useful)} if entry.useful is not None else {}
    guess = felt.get(entry.start) if entry.start else None
    return known | (
        {"feel_gap": float(entry.after - guess)} if guess is not None and entry.after is not None else {}
    )


def invited(histories: Iterable[History]) -> dict[date, float]:
    """How much of each day was agreed on; with several plans, the one that asks most."""
    found: dict[date, float] = {}
    for one in histories:
        share = 1.0 if one.plan.shape.weekdays else one.plan.shape.days_a_week / WEEK
        for day in one.due:
            found[day] = max(found.get(day, 0.0), share)
    return found


def around_sessions(met: Iterable[datetime], first: date, last: date) -> dict[date, dict[str, float]]:
    """Early or late in the week after a session, and whether there was one in that calendar week.

    >>> from datetime import UTC
    >>> near = around_sessions([datetime(2026, 11, 3, tzinfo=UTC)], date(2026, 11, 2), date(2026, 11, 11))
    >>> near[date(2026, 11, 4)], near[date(2026, 11, 2)], near[date(2026, 11, 11)]
    ({'soon': 1.0, 'met': 1.0}, {'met': 1.0}, {'met': 0.0})
    """
    days = sorted({one.date() for one in met})
    weeks = {one.isocalendar()[:2] for one in days}
    known: dict[date, dict[str, float]] = {}
    for day in each(first, last) if days else ():
        since = min(((day - one).days for one in days if one < day), default=WEEK + 1)
        near = {"soon": float(since <= SOON)} if since <= WEEK else {}
        known[day] = near | {"met": float(day.isocalendar()[:2] in weeks)}
    return known
