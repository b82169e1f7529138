"""Ana tries two ways of one practice."""

from datetime import date, timedelta
from uuid import UUID, uuid4

from cast import Cast, today_of
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.discovery.actions import experiment
from stepwell.strategies.discovery.facts.experiment import Asks, ExperimentFact, ExperimentTerms

INSIDE, OUTSIDE = "by the green window", "on the cold back step"


def an_experiment(
    cast: Cast,
    plan: PlanFact,
    *,
    ago: int = -1,
    asks: Asks = Asks.DID,
    days: int = 14,
    id: UUID | None = None,
) -> ExperimentFact:
    """Its first day was `ago` days ago; tomorrow when nothing is said, as when it is set up."""
    terms = ExperimentTerms(INSIDE, OUTSIDE, asks, days)
    return experiment.begin(
        by=cast.ana, id=id or uuid4(), plan=plan, terms=terms, first=first_day(cast, ago), seed=7
    )


def first_day(cast: Cast, ago: int) -> date:
    return today_of(cast) - timedelta(ago)
