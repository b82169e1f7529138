"""Make a way in and the page that shows it."""

from stepwell.ground.people.actions import invitations
from stepwell.ground.people.facts import PairFact, Role
from stepwell.ground.people.models import Person
from stepwell.ground.people.queries import person_fact
from stepwell.journey.agree.invite.cards import WayIn, way_in


def let_in(*, by: Person, role: Role, address: str, pair: PairFact | None = None) -> WayIn:
    """`address` is that of this house, ending with a slash. For a pair that exists its client comes in again."""
    fresh = invitations.invite(by=by, clinic=by.clinic_id, role=role, pair=pair.id if pair else None)
    name = pair.client.name if pair else ""
    return way_in(fresh, f"{address}join/{fresh.token}", person_fact(by), name)
