"""Looking is a fact too: the client can read who looked, and when."""

from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.journey.notice.brief.forms import NextSession


def client_of(request: HttpRequest, pair: UUID) -> PairFact:
    return pair_for_therapist(only(request.user, Role.THERAPIST), pair)


def looked(pair: PairFact) -> None:
    """One mark for one opening of the page."""
    client, by = pair.client.id, pair.therapist.id
    trail.mark(clinic=pair.clinic, by=by, did=Did.LOOKED, about="client", row=client, client=client)


def arranged(pair: PairFact, form: NextSession) -> bool:
    """Whether the next session stands."""
    if not form.is_valid():
        return False
    meetings.arrange(by=pair.therapist.id, pair=pair, at=form.cleaned_data["at"])
    return True
