"""What other rooms know of a client's days, for the patterns that a client shows."""

from collections.abc import Iterable, Mapping
from datetime import date

from stepwell.ground.people.facts import PairFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.reminder.lately import nudged_days
from stepwell.strategies.discovery.rules.days import beside
from stepwell.strategies.ritual.queries import cue_days


def known_of_days(
    pair: PairFact, plans: Iterable[PlanFact], today: date
) -> Mapping[date, Mapping[str, float]]:
    """The same that the client's own page is made of."""
    told = list(plans)
    came = {one.day: {"cue": float(one.came)} for one in cue_days([plan.id for plan in told])}
    first = min((plan.starts for plan in told), default=today)
    return beside(came, nudged_days(pair.client, first, today))
