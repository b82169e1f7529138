"""Questions that the client asked of their own days, and shows."""

from collections.abc import Iterable

from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.discovery.answer_cards import AnswerCard
from stepwell.strategies.discovery.shared import shared_answers
from stepwell.strategies.ritual.queries import cue_days


def asked_by(pair: PairFact, plans: Iterable[PlanFact]) -> tuple[AnswerCard, ...]:
    """Each with its guess and its days, newest first; only what is shown."""
    came = {one.day: {"cue": float(one.came)} for one in cue_days([plan.id for plan in plans])}
    return shared_answers(pair, came)
