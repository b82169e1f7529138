"""What was agreed on paper, and what came of it: a trial week that is over, an agreement that was lived."""

from collections.abc import Collection, Iterable
from datetime import date

from stepwell.ground.diary.facts import PRACTISED, History
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.rules import runs_on
from stepwell.journey.notice.brief.facts import Known
from stepwell.journey.notice.brief.rules.found import asked_for
from stepwell.strategies.ritual.facts import RitualFact, Trial
from stepwell.strategies.ritual.rules import standing, trial_on


def trial_over(rituals: Collection[RitualFact], plans: Iterable[PlanFact], today: date) -> bool:
    """Whether the trial week of a cue has ended and waits for a word about it."""
    found = (standing(rituals, plan.id) for plan in plans if runs_on(plan, today))
    return any(trial_on(ritual, today) is Trial.OVER for ritual in found if ritual)


def kept(known: Known, signed: Collection[object]) -> bool:
    """Whether something signed was practised on as many days since then as it asks for."""
    if known.histories is None or known.since_day is None:
        return False
    return any(_lived(one, known) for one in known.histories.values() if one.plan.id in signed)


def _lived(history: History, known: Known) -> bool:
    """Of the days that have passed, none of which is left out."""
    asked, days = asked_for(history, known)
    practised = sum(day in history.entries and history.entries[day].outcome in PRACTISED for day in days)
    return runs_on(history.plan, known.today) and 0 < asked <= practised
