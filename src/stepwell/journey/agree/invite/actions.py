"""Make a way in, and the card that shows it."""

from django.http import HttpRequest
from django.urls import reverse

from stepwell.ground.people.access import only
from stepwell.ground.people.actions import invitations
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.people.queries import person_fact
from stepwell.journey.agree.invite.cards import WayIn, way_in


def let_in(request: HttpRequest, role: Role, pair: PairFact | None = None) -> WayIn:
    """For a pair that exists its client comes in again; a former way in closes."""
    by = only(request.user, Role.THERAPIST, Role.ADMIN)
    fresh = invitations.invite(by=by, clinic=by.clinic_id, role=role, pair=pair.id if pair else None)
    link = request.build_absolute_uri(reverse("join_link", args=[fresh.token]))
    return way_in(fresh, link, person_fact(by), pair.client.name if pair else "")
