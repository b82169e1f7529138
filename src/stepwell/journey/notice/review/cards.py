"""The look back on a page: surprises first, then what got in the way, three sentences, the plans."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.meeting.cards import room_card
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.notice.brief.plans import PlanCard, plan_card
from stepwell.journey.notice.brief.rules.found import found
from stepwell.journey.notice.brief.told import helping, in_the_way, surprises
from stepwell.journey.notice.review.easier import easier_said
from stepwell.journey.notice.review.gathering import Looking
from stepwell.strategies.contract.facts import Way
from stepwell.strategies.curiosity.content import reasons
from stepwell.strategies.discovery.cards import GuessCard, guess_cards
from stepwell.strategies.game.queries import plays_of
from stepwell.strategies.insight.cards import RatingCard, drafts, drafts_unseen, rating_card
from stepwell.strategies.reward.queries import running_rewards

WAYS: dict[Way, str | Promise] = {
    Way.KEEP: gettext_lazy("Keep it"),
    Way.SHRINK: gettext_lazy("Make it smaller"),
    Way.SWAP: gettext_lazy("Swap it"),
    Way.STOP: gettext_lazy("Let it go"),
}


@dataclass(frozen=True)
class WayCard:
    way: Way
    said: str | Promise
    chosen: bool


@dataclass(frozen=True)
class DecideCard:
    """`easier` says what smaller would be; "" where there is nothing smaller, and then it is no way."""

    plan: UUID
    shown: PlanCard
    ways: tuple[WayCard, ...]
    easier: str


@dataclass(frozen=True)
class ReviewCard:
    """`private` says that the diary is not shown; `asks` that the client may rate the session before;
    `scores` that there are some to open.
    """

    private: bool
    surprises: str
    guesses: tuple[GuessCard, ...]
    in_the_way: str
    helped: str
    rating: RatingCard | None
    asks: bool
    plans: tuple[DecideCard, ...]
    scores: bool


def review_card(looking: Looking) -> ReviewCard:
    pair = [looking.seat.pair.id]
    told, seen = looking.told, found(looking.known)
    histories = tuple(told.histories.values()) if told.histories is not None else ()
    guesses = guess_cards(history for history in histories if history.plan in looking.running)
    return ReviewCard(
        private=told.histories is None, surprises=surprises(seen, told.today), guesses=guesses,
        in_the_way=in_the_way(seen.ways), helped=helping(seen, ""), rating=rating_card(looking.rating),
        asks=looking.before is not None and looking.rating is None,
        plans=tuple(decide_card(looking, plan) for plan in looking.running),
        scores=bool(plays_of(pair) or running_rewards(pair)),
    )  # fmt: skip


def decide_card(looking: Looking, plan: PlanFact) -> DecideCard:
    chosen, easier = looking.decided.get(plan.id), easier_said(plan)
    there = ((way, said) for way, said in WAYS.items() if easier or way is not Way.SHRINK)
    ways = tuple(WayCard(way, said, way is chosen) for way, said in there)
    return DecideCard(plan.id, plan_card(plan, looking.told.today), ways, easier)


def sentences(looking: Looking) -> dict[str, str]:
    """Three to begin with, from plain counts; days without it have as much room as days with."""
    if looking.recent is None:
        said = drafts_unseen([plan.practice.name for plan in looking.running])
    else:
        chips = {reason.id: _(reason.chip) for reason in reasons()}
        ways = [(chips[way], count) for way, count in found(looking.known).ways if way in chips]
        said = drafts(looking.recent, looking.told.today, ways)
    return {f"noticed_{n}": words for n, words in enumerate(said, 1)}


def review_page(looking: Looking, forms: dict[str, Any]) -> dict[str, Any]:
    return {"room": room_card(looking.seat), "review": review_card(looking), **forms}
