"""The scores on both screens. What the client keeps private or has switched off is not among them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from stepwell.ground.meeting.cards import room_card
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial
from stepwell.ground.people.facts import Agreed as Consented
from stepwell.ground.people.queries import consents
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.plan.queries import plans_of
from stepwell.journey.notice.rewards.cards import their_rewards
from stepwell.journey.notice.scores.forms import ScoresForm
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.game.cards.play import PlayCard, play_card
from stepwell.strategies.game.facts import Agreed, Element
from stepwell.strategies.game.queries import agreed, grown_until
from stepwell.strategies.game.rules.grown import Grown
from stepwell.strategies.game.rules.week import WEEK, monday_of


@dataclass(frozen=True)
class Opened:
    """`private`: the diary is not shown, so nothing that is computed from it is here."""

    seat: Seat
    today: date
    plans: tuple[PlanFact, ...]
    agreed: Agreed
    private: bool
    play: PlayCard

    @property
    def next_monday(self) -> date:
        return monday_of(self.today) + WEEK


def open_up(seat: Seat) -> Opened:
    today = day_of(seat.pair.client.calendar, clock.now())
    plans = [plan for plan in plans_of([seat.pair.id]) if plan.shape.days_a_week]
    now = agreed([seat.pair.id])
    private = Consented.SHOW_PRACTICE not in consents(seat.pair.client.id)
    grown, recent = grown_until(plans, today, now.plays)
    play = play_card(now, Grown() if private else grown, recent, today)
    return Opened(seat, today, tuple(plans), now, private, play)


def form_of(opened: Opened, sent: Any = None) -> ScoresForm:
    """With what lies on the table, else with the goal that holds."""
    goal = opened.agreed.goal if Element.GOAL in opened.agreed.shown else None
    levels, wanted = opened.play.levels, goal is not None
    if sent is not None:
        return ScoresForm(sent, levels=levels, goal=wanted)
    blank = ScoresForm(levels=levels, goal=wanted)
    begin = {"next_goal": str(goal.days)} if goal else {}
    return ScoresForm(initial=begin | initial(blank, opened.seat.table), levels=levels, goal=wanted)


def scores_page(seat: Seat) -> dict[str, Any]:
    opened = open_up(seat)
    form, rewards = form_of(opened), their_rewards(seat.pair).on_show
    return {
        "room": room_card(seat), "card": opened.play, "private": opened.private, "rewards": rewards,
        "form": form, "asks": bool(form.fields), "since": opened.next_monday,
    }  # fmt: skip
