"""The week as stairs, its goal, the fullest week so far, and a kind face after a gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import get_language_bidi, ngettext
from django.utils.translation import gettext as _

from stepwell.ground.diary.cards import state_of
from stepwell.ground.diary.facts import History
from stepwell.ground.plan.rules import runs_on
from stepwell.look.well import Day, Week, week
from stepwell.strategies.game.facts import GoalFact, WeekFact
from stepwell.strategies.game.rules.fresh import Fresh, fresh
from stepwell.strategies.game.rules.grown import Grown
from stepwell.strategies.game.rules.week import best_of, goal_of, monday_of

LOUDEST = ("done", "smaller", "rest", "not_applicable", "not_today", "ahead", "unknown", "open")


@dataclass(frozen=True)
class WeekCard:
    """`goal` is "" while none is shown; `best` and `fresh` are sentences or "". `marks` are lit or open."""

    drawing: Week
    said: str
    goal: str
    marks: tuple[bool, ...]
    best: str
    fresh: str
    away: bool


def week_card(goals: Sequence[GoalFact], grown: Grown, recent: Sequence[History], today: date) -> WeekCard:
    """With the goals that are shown, none when they are switched off."""
    monday = monday_of(today)
    now = WeekFact(monday, grown.weeks.get(monday, 0), goal_of(goals, monday))
    begun = fresh(grown.noted, today)
    asks = bool(now.goal) or any(one.plan.shape.days_a_week and runs_on(one.plan, today) for one in recent)
    return WeekCard(
        drawing=stairs(recent, monday, today), said=lit_said(now.lit, asks=asks), goal=goal_said(now),
        marks=tuple(n < now.lit for n in range(max(now.goal, now.lit))) if now.goal else (),
        best=best_said(best_of(WeekFact(day, lit, 0) for day, lit in grown.weeks.items())),
        fresh=fresh_said(begun), away=begun.away,
    )  # fmt: skip


def stairs(histories: Sequence[History], monday: date, today: date) -> Week:
    """One well for all practices: of several the brightest shows."""
    days = [monday + timedelta(n) for n in range(7)]
    stones = [
        Day(date_format(day, "D"), date_format(day, "l, j F"), brightest(histories, day, today), day == today)
        for day in days
    ]
    return week(stones, right_to_left=get_language_bidi())


def brightest(histories: Iterable[History], day: date, today: date) -> str:
    states = {state_of(history, day, today) for history in histories}
    return next((state for state in LOUDEST if state in states), "ahead" if day >= today else "open")


def lit_said(lit: int, *, asks: bool) -> str:
    """`asks`: a practice runs. Who only talks, or has not begun, is not asked for any step."""
    if not lit and not asks:
        return _("Nothing is asked of you this week. The steps can wait.")
    if not lit:
        return _("A new week. Ready when you are; any size lights a step.")
    return ngettext("%(n)s lit step this week.", "%(n)s lit steps this week.", lit) % {"n": lit}


def goal_said(now: WeekFact) -> str:
    """What was agreed, and how far it is; never what is wanting."""
    if not now.goal:
        return ""
    if now.met:
        return _("The week goal is reached: %(lit)s of 7 days, and %(goal)s were agreed.") % vars(now)
    return _("The week goal: any %(goal)s of 7 days. %(lit)s so far. The others are for rest.") % vars(now)


def best_said(best: WeekFact | None) -> str:
    if best is None:
        return ""
    words = ngettext("%(n)s lit step", "%(n)s lit steps", best.lit) % {"n": best.lit}
    day = date_format(best.monday, "j F")
    return _("Your fullest week: %(steps)s, from %(day)s. It stays.") % {"steps": words, "day": day}


def fresh_said(begun: Fresh) -> str:
    if begun.away:
        return _("Good to see you. Nothing is lost, and nothing has to be caught up. Ready when you are.")
    return _("You came back. That is a skill of its own.") if begun.back else ""
