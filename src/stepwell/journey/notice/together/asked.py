"""Questions that the client asked of their own days, and shows."""

from collections.abc import Iterable
from datetime import date

from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.notice.days import known_of_days
from stepwell.strategies.discovery.answer_cards import AnswerCard
from stepwell.strategies.discovery.queries.asked import shared_questions
from stepwell.strategies.discovery.shared import answers_to


def asked_by(pair: PairFact, plans: Iterable[PlanFact], today: date) -> tuple[AnswerCard, ...]:
    """Each with its guess and its days, newest first; only what is shown."""
    shown = shared_questions(pair.client.id)
    return answers_to(pair, shown, known_of_days(pair, plans, today)) if shown else ()
