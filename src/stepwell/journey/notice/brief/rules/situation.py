"""What was found, as the openers ask for it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from stepwell.journey.notice.brief.facts import Found, Known
from stepwell.strategies.curiosity.facts.ask import Situation
from stepwell.strategies.curiosity.facts.talk import Helped, MoveFact

A_DAY, A_WEEK = timedelta(1), timedelta(7)
WEEKEND = "weekend"


def situation(known: Known, told: Found) -> Situation:
    """Of days nothing, while the diary is kept private."""
    agreed = _of_plans(known, told)
    if known.histories is None:
        return replace(agreed, keeps_private=bool(known.plans))
    return _with_days(agreed, told, known.moves, known.since)


def _of_plans(known: Known, told: Found) -> Situation:
    running = told.running
    return Situation(
        no_plan=not running,
        talk_only=bool(running) and not any(plan.shape.days_a_week for plan in running),
        first_week=bool(running) and all(A_DAY <= known.today - plan.starts < A_WEEK for plan in known.plans),
        new_plan=bool(told.fresh),
        weeks_apart=(known.today - known.since_day).days // 7 if known.since_day else 0,
        ready_down=told.ready is not None,
        trial_over=known.trial_over,
        contract_kept=known.contract_kept,
        rating_low=known.rating_low,
        listed=len(told.listed),
        shifted=sum(plan.id in known.shifted for plan in told.fresh),
        held_up=bool(known.held),
        weekend_differs=any(one.question == WEEKEND for one in known.held),
    )


def said_of_moves(moves: Iterable[MoveFact], since: datetime | None) -> tuple[int, int]:
    """Of the moves that were taken since then: how often one helped, at least a little, and how often not.

    A move without a word is neither.

    >>> said_of_moves([], None)
    (0, 0)
    """
    new = [one.helped for one in moves if since is None or one.at > since]
    return sum(one in (Helped.YES, Helped.LITTLE) for one in new), new.count(Helped.NO)


def _with_days(
    agreed: Situation, told: Found, moves: Iterable[MoveFact], since: datetime | None
) -> Situation:
    days, ways = told.days, told.ways
    helped, no_help = said_of_moves(moves, since)
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
        surprise_up=told.higher,
        surprise_down=told.lower,
        big_gap=told.widest.width if told.widest else 0,
        in_the_way=ways[0][0] if ways else "",
        same_barrier_twice=bool(ways) and ways[0][1] > 1,
        useful_low=bool(told.low),
        useful_up=told.useful_up,
        shared_words=told.shared,
        helped=helped,
        no_help=no_help,
    )
