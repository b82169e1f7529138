"""Looking is a fact too: the client can read who looked, and when."""

from uuid import UUID

from stepwell.ground.people.facts import PairFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did


def looked(*, by: UUID, pair: PairFact) -> None:
    """One mark for one opening of the page."""
    client = pair.client.id
    trail.mark(clinic=pair.clinic, by=by, did=Did.LOOKED, about="client", row=client, client=client)
