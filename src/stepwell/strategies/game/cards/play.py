"""All of play on one card. What is switched off is not in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from stepwell.ground.diary.facts import History
from stepwell.ground.plan.rules import runs_on
from stepwell.strategies.game.cards.holds import (
    BandRow,
    HoldsCard,
    LevelCard,
    band_rows,
    holds_cards,
    level_cards,
)
from stepwell.strategies.game.cards.points import PointsCard, points_card
from stepwell.strategies.game.cards.week import WeekCard, week_card
from stepwell.strategies.game.facts import ELEMENTS, Agreed, Element
from stepwell.strategies.game.rules.grown import Grown
from stepwell.strategies.game.rules.suits import pressed
from stepwell.strategies.game.rules.week import monday_of


@dataclass(frozen=True)
class SwitchCard:
    element: str
    name: str
    on: bool


@dataclass(frozen=True)
class PlayCard:
    """`agreed` is False before anything was agreed about play; then only the week is there.

    `lighter`: pressure got in the way lately, so a way out is offered first.
    """

    agreed: bool
    week: WeekCard
    points: PointsCard | None
    holds: tuple[HoldsCard, ...]
    bands: tuple[BandRow, ...]
    levels: tuple[LevelCard, ...]
    switches: tuple[SwitchCard, ...]
    lighter: bool = False


def play_card(agreed: Agreed, grown: Grown, recent: Sequence[History], today: date) -> PlayCard:
    play, shown = agreed.play, agreed.shown
    running = [history.plan for history in recent if runs_on(history.plan, today)]
    holds = holds_cards(running, grown) if Element.STRENGTH in shown else ()
    points = None
    if play and Element.POINTS in shown:
        points = points_card(grown, play, monday_of(today), today)
    return PlayCard(
        agreed=play is not None,
        week=week_card(agreed.goals if Element.GOAL in shown else (), grown, recent, today),
        points=points,
        holds=holds,
        bands=band_rows(holds),
        levels=level_cards(running, agreed.levels) if Element.LEVELS in shown else (),
        switches=switches(agreed),
        lighter=bool(shown) and pressed(each.in_the_way for one in recent for each in one.entries.values()),
    )


def switches(agreed: Agreed) -> tuple[SwitchCard, ...]:
    if agreed.play is None:
        return ()
    return tuple(SwitchCard(e.value, _(name), e in agreed.shown) for e, name in ELEMENTS.items())
