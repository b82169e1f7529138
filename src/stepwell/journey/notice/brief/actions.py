"""Looking is a fact too: the client can read who looked, and when."""

from uuid import UUID

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.facts import PairFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.journey.notice.brief.forms import NextSession


def looked(*, by: UUID, pair: PairFact) -> None:
    """One mark for one opening of the page."""
    client = pair.client.id
    trail.mark(clinic=pair.clinic, by=by, did=Did.LOOKED, about="client", row=client, client=client)


def arranged(*, by: UUID, pair: PairFact, form: NextSession) -> bool:
    """Whether the next session stands."""
    if not form.is_valid():
        return False
    meetings.arrange(by=by, pair=pair, at=form.cleaned_data["at"])
    return True
