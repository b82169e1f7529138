"""What came since the last session, counted. What is not known is named apart and weighs nothing."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from math import ceil

from stepwell.ground.diary.facts import PRACTISED, EntryFact, History, Outcome
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.brief.facts import Days, Found, Gap, Known
from stepwell.strategies.curiosity.facts.talk import Became, MoveFact, Tally
from stepwell.strategies.curiosity.rules.care import low_in_a_row, named, worse
from stepwell.strategies.curiosity.rules.moves import tallies
from stepwell.strategies.curiosity.rules.quiet import a_pause, came_back
from stepwell.strategies.curiosity.rules.useful import fell, low_twice, useful_line, went_up
from stepwell.strategies.discovery.rules.guess import ABOUT, asks_how_hard, met, record

HARD_GUESS, HARD_BEFORE = 7, 3


def found(known: Known) -> Found:
    """Of plans and days; only of plans while the diary is kept private."""
    running = tuple(plan for plan in known.plans if runs_on(plan, known.today))
    fresh = tuple(plan for plan in running if known.since and plan.made_at > known.since)
    about_plans = Found(
        ready=_less_ready(running, known.plans), fresh=fresh, let_go=_let_go(known), running=running,
        listed=_listed(known),
    )  # fmt: skip
    if known.histories is None:
        return about_plans
    return _with_days(about_plans, tuple(known.histories.values()), known)


def _with_days(told: Found, histories: tuple[History, ...], known: Known) -> Found:
    new = tuple(since(history, known.since) for history in histories)
    entries = [entry for history in new for entry in history.entries.values()]
    gaps = [gap for one in met(new) if (gap := Gap(one.day, one.guess, one.actual)).width > ABOUT]
    counted = record(met(new))
    live = [history for history in histories if runs_on(history.plan, known.today)]
    return replace(
        told,
        days=replace(_days(entries), quiet=max((quiet(one, known) for one in histories), default=0)),
        lower=counted.lower,
        higher=counted.higher,
        widest=max(gaps, key=lambda gap: (gap.width, gap.day), default=None),
        ways=_ways(entries),
        hard_days=sum(_was_hard(entry, history) for history in new for entry in history.entries.values()),
        shared=sum(entry.shared for entry in entries),
        came_back=any(came_back(one, _from(known), a_pause(one.plan.shape)) for one in live),
        useful_up=any(_more_useful(history, known.since) for history in live),
        low=tuple(one.plan.practice.name for one in live if low_twice(_values(one))),
        useful_fell=next((both for one in live if (both := _less_useful(one, known.since))), None),
        worse=worse(named(new), date.min),
        low_in_a_row=low_in_a_row(named(histories), known.since_day or date.min),
        helped=_helped(known),
    )


def since(history: History, moment: datetime | None) -> History:
    """The same history with those entries only that were noted after a moment."""
    if moment is None:
        return history
    late = {day: entry for day, entry in history.entries.items() if entry.noted_at > moment}
    return replace(history, entries=late)


def until(history: History, moment: datetime, day: date) -> History:
    """The history as it was known at a moment on a day."""
    early = {d: entry for d, entry in history.entries.items() if entry.noted_at <= moment}
    due = tuple(d for d in history.due if d <= day)
    return replace(history, until=day, due=due, entries=early, others={})


def _from(known: Known) -> date:
    return known.since_day or date.min


def _days(entries: list[EntryFact]) -> Days:
    kinds = Counter(entry.outcome for entry in entries)
    return Days(
        notes=len(entries),
        practised=kinds[Outcome.DONE] + kinds[Outcome.SMALLER],
        smaller=kinds[Outcome.SMALLER],
        not_this_time=kinds[Outcome.NOT_TODAY],
        rest=kinds[Outcome.REST],
        did_not_apply=kinds[Outcome.NOT_APPLICABLE],
    )


def quiet(history: History, known: Known) -> int:
    """Invited days after the last session and before today of which nothing is known; today is still open.

    Four of seven days, any of them, leave three free: those are not quiet, they are as agreed.
    """
    asked, invited = asked_for(history, known)
    noted = sum(day in history.entries for day in invited)
    return max(0, asked - noted)


def asked_for(history: History, known: Known) -> tuple[int, list[date]]:
    """How many of the invited days that have passed since then were asked for, and which these days are."""
    shape, first = history.plan.shape, _from(known)
    invited = [day for day in history.due if first < day < known.today]
    return len(invited) if shape.weekdays else ceil(len(invited) * shape.days_a_week / 7), invited


def _ways(entries: Iterable[EntryFact]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(entry.in_the_way for entry in entries if entry.in_the_way).most_common())


def _was_hard(entry: EntryFact, history: History) -> bool:
    """Practised although much stood against it: a hard guess, a low start, or a reason not to."""
    if entry.outcome not in PRACTISED:
        return False
    guessed = entry.guess is not None and entry.guess >= HARD_GUESS
    hard = guessed and asks_how_hard(history.plan.practice.before or "how hard")
    low = entry.before is not None and entry.before <= HARD_BEFORE
    return hard or low or bool(entry.in_the_way)


def _values(history: History) -> list[int]:
    return [one.value for one in useful_line(history)]


def _more_useful(history: History, moment: datetime | None) -> bool:
    if moment is None:
        return False
    earlier = until(history, moment, history.until)
    return went_up(_values(earlier), _values(since(history, moment)))


def _less_useful(history: History, moment: datetime | None) -> tuple[int, int] | None:
    """The last rating from before a moment and the newest since, where it fell by two or more."""
    if moment is None:
        return None
    before, now = _values(until(history, moment, history.until)), _values(since(history, moment))
    return (before[-1], now[-1]) if before and now and fell(before[-1], now[-1]) else None


def _listed(known: Known) -> tuple[MoveFact, ...]:
    """What the client put onto the list since the last session."""
    listed = (one for one in known.moves if one.became is Became.LISTED)
    return tuple(one for one in listed if known.since is None or one.at > known.since)


def _helped(known: Known) -> tuple[tuple[str, Tally], ...]:
    """What was said of moves, the most helpful first."""
    told = [(move, tally) for move, tally in tallies(known.moves).items() if tally.helped + tally.little]
    return tuple(sorted(told, key=lambda one: (-one[1].helped, -one[1].little, one[0])))


def _less_ready(running: Iterable[PlanFact], plans: Iterable[PlanFact]) -> tuple[int, int] | None:
    """Readiness of a running plan and of the one that it follows, where it fell by two or more."""
    former = {plan.id: plan for plan in plans}
    for plan in running:
        before = former.get(plan.follows) if plan.follows else None
        if before and fell(before.shape.readiness, plan.shape.readiness):
            return before.shape.readiness, plan.shape.readiness
    return None


def _let_go(known: Known) -> tuple[PlanFact, ...]:
    """Plans that ended since, without another one in their place."""
    followed = {plan.follows for plan in known.plans}
    first = _from(known) - timedelta(1) if known.since_day else date.max
    return tuple(
        plan
        for plan in known.plans
        if plan.ends and first <= plan.ends < known.today and plan.id not in followed
    )
