"""Keep a practice that two people just made up."""

from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.library.actions import ToMend, keep_own
from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.choose.own import OwnPractice
from stepwell.journey.agree.said import tell
from stepwell.kit.refusal import Refusal


def own_practice(request: HttpRequest, owner: UUID) -> tuple[OwnPractice, PracticeFact | None]:
    """The form as it stands, and the practice once it is kept."""
    form = OwnPractice(request.POST if request.method == "POST" else None)
    return form, kept(request, form, owner)


def kept(request: HttpRequest, form: OwnPractice, owner: UUID | None) -> PracticeFact | None:
    """The new practice; None when something is to mend, which the form then says at its fields."""
    if not form.is_valid():
        return None
    by = only(request.user, Role.THERAPIST)
    try:
        return keep_own(by=by, clinic=by.clinic_id, owner=owner, fields=form.for_library())
    except ToMend as open_still:
        form.mend(open_still.remarks)
    except Refusal as no:
        tell(form, no)
    return None
