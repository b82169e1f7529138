"""Values and rewards for a page. Plain words first, and a counter-example with each rule."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.diary.facts import History
from stepwell.look.charts import Pair, Pairs, pairs
from stepwell.strategies.reward.content import domains, need_in
from stepwell.strategies.reward.facts import Adjust, ClosenessFact, Practised, Progress, RewardFact, ValueFact
from stepwell.strategies.reward.rules import (
    adjust,
    how_far,
    last_rated,
    still_asked,
)
from stepwell.strategies.reward.saying import (
    Easier,
    begins_said,
    counter_said,
    easier_ones,
    over_said,
    progress_said,
    rule_said,
)

ADJUST: dict[Adjust, str | Promise] = {
    Adjust.USEFUL: gettext_lazy("Lately it has been less useful. Should the practice change, or the reward?"),
    Adjust.READY: gettext_lazy("You feel less ready than before. Should it become smaller, or easier?"),
}
A_LINE, DRAWN = 2, 12


class Stage(StrEnum):
    WAITS = "waits"
    LATER = "later"
    GOING = "going"
    OPEN = "open"
    ENJOYED = "enjoyed"


@dataclass(frozen=True)
class CloseRow:
    on: str
    matters: int
    close: int


@dataclass(frozen=True)
class ValueCard:
    """`said` tells the last rating in words; `rows` newest first. `over` and `drawing`: how it went, from the
    second rating on."""

    id: UUID
    words: str
    domain: str
    ask: str
    said: str
    rows: tuple[CloseRow, ...]
    over: str
    drawing: Pairs | None
    anew: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class RewardCard:
    """`marks`: a stone for each day that is needed, True where there is one. `opened`, or enjoyed: the day.
    `still`: four weeks are over."""

    id: UUID
    words: str
    value: str
    cost: str
    stage: Stage
    rule: str
    counter: str
    said: str
    marks: tuple[bool, ...]
    opened: str
    asks: str
    still: bool
    easier: tuple[Easier, ...]
    anew: UUID = field(default_factory=uuid4)


@dataclass(frozen=True)
class RewardsCard:
    """`past` were enjoyed, newest first; `after` is the one that was enjoyed last and waits for a word."""

    values: tuple[ValueCard, ...]
    now: tuple[RewardCard, ...]
    after: RewardCard | None
    past: tuple[RewardCard, ...]
    adjust: str | Promise


def rewards_card(
    values: Sequence[ValueFact], told: Sequence[tuple[RewardFact, Practised]],
    recent: Iterable[History], today: date,
) -> RewardsCard:  # fmt: skip
    """With each reward the days that count for it; `recent` tells whether something is to be changed."""
    known, every = {one.id: one for one in values}, {one.id: one for one, _days in told}
    cards = {one.id: reward_card(one, known, every, days, today) for one, days in told if not one.ended}
    followed = {one.follows for one in every.values()}
    past = [card for card in reversed(cards.values()) if card.stage is Stage.ENJOYED]
    now = tuple(card for card in cards.values() if card.stage is not Stage.ENJOYED)
    why = adjust(recent) if now else None
    return RewardsCard(
        tuple(value_card(one) for one in values if not one.ended),
        tuple(sorted(now, key=lambda card: card.stage is not Stage.OPEN)),
        next((card for card in past if card.id not in followed), None),
        tuple(past),
        ADJUST[why] if why else "",
    )


def value_card(one: ValueFact) -> ValueCard:
    domain, rated, lately = domains().get(one.domain), last_rated(one), one.closeness[-DRAWN:]
    said = _("It matters %(matters)s of 10. This week came %(close)s of 10 close.") if rated else ""
    rows = [CloseRow(date_format(row.on, "j M"), row.matters, row.close) for row in reversed(lately)]
    told = {"matters": rated[0], "close": rated[1]} if rated else {}
    label, ask = (_(domain.label), _(domain.ask)) if domain else ("", "")
    known = said % told if rated else ""
    over, drawing = over_said(lately), drawn(lately)
    return ValueCard(one.id, one.words, label, ask, known, tuple(rows), over, drawing)


def drawn(rated: Sequence[ClosenessFact]) -> Pairs | None:
    """How much it matters is the ring, how close the week was is the drop."""
    if len(rated) < A_LINE:
        return None
    return pairs([Pair(date_format(one.on, "j M"), one.matters, one.close) for one in rated])


def reward_card(
    one: RewardFact, values: Mapping[UUID, ValueFact], every: Mapping[UUID, RewardFact],
    days: Practised, today: date,
) -> RewardCard:  # fmt: skip
    so_far, value = how_far(one, days, today), values.get(one.terms.value)
    need, on = need_in(one.terms.words) if not one.live else None, one.enjoyed_on or so_far.opened_on
    return RewardCard(
        id=one.id,
        words=one.terms.words,
        value=value.words if value else "",
        cost=one.terms.cost or _("free"),
        stage=stage_of(one, so_far, today),
        rule=rule_said(one.rule),
        counter=counter_said(one.rule),
        said=begins_said(one) if today < one.starts else progress_said(so_far),
        marks=tuple(n < so_far.days for n in range(so_far.of)),
        opened=date_format(on, "j F") if on else "",
        asks=_(need.ask) if need else "",
        still=still_asked(one, every, today),
        easier=easier_ones(one.rule),
    )


def stage_of(one: RewardFact, so_far: Progress, today: date) -> Stage:
    if one.enjoyed_on:
        return Stage.ENJOYED
    if not one.live:
        return Stage.WAITS
    if so_far.opened_on:
        return Stage.OPEN
    return Stage.LATER if today < one.starts else Stage.GOING
