"""What was found, as the openers ask for it."""

from dataclasses import replace
from datetime import timedelta

from stepwell.journey.notice.brief.facts import Found, Known
from stepwell.strategies.curiosity.facts.ask import Situation

A_WEEK = timedelta(7)


def situation(known: Known, told: Found) -> Situation:
    """Of days nothing, while the diary is kept private."""
    agreed = _of_plans(known, told)
    return replace(agreed, keeps_private=True) if known.histories is None else _with_days(agreed, told)


def _of_plans(known: Known, told: Found) -> Situation:
    running = told.running
    return Situation(
        no_plan=not running,
        talk_only=bool(running) and not any(plan.shape.days_a_week for plan in running),
        first_week=bool(running) and all(known.today - plan.starts < A_WEEK for plan in known.plans),
        new_plan=bool(told.fresh),
        weeks_apart=(known.today - known.since_day).days // 7 if known.since_day else 0,
        ready_down=told.ready is not None,
        trial_over=known.trial_over,
        contract_kept=known.contract_kept,
        rating_low=known.rating_low,
    )


def _with_days(agreed: Situation, told: Found) -> Situation:
    days, ways = told.days, told.ways
    return replace(
        agreed,
        nothing_known=days.notes == 0 and days.quiet > 0,
        known=days.notes,
        quiet_days=days.quiet,
        came_back=told.came_back,
        practised=days.practised,
        shrank=days.smaller,
        rested=days.rest,
        not_this_time=days.not_this_time,
        did_on_hard_day=told.hard_days > 0,
        weekend_differs=told.weekend_differs,
        surprise_up=told.higher,
        surprise_down=told.lower,
        big_gap=told.widest.width if told.widest else 0,
        in_the_way=ways[0][0] if ways else "",
        same_barrier_twice=bool(ways) and ways[0][1] > 1,
        useful_low=bool(told.low),
        useful_up=told.useful_up,
        shared_words=told.shared,
    )
