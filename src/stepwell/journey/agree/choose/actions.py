"""Put a practice on the table: one of the library, or one that two people just made up."""

from uuid import UUID

from django.http import Http404, HttpRequest

from stepwell.ground.library.access import practice_for
from stepwell.ground.library.actions import ToMend, keep_own
from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.access import seat_for
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.rules import following
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.vault.said import tell
from stepwell.journey.agree.choose.own import OwnPractice
from stepwell.kit.refusal import Refusal


def seat_of_therapist(request: HttpRequest, meeting: UUID) -> Seat:
    only(request.user, Role.THERAPIST)
    return seat_for(request.user, meeting)


def chosen(request: HttpRequest, seat: Seat) -> bool:
    """Whether a practice of the shelf was pressed. The therapist presses; the client says which."""
    if request.method != "POST":
        return False
    put_down(request, seat, request.POST.get("practice", ""))
    return True


def put_down(request: HttpRequest, seat: Seat, practice: str) -> None:
    on_the_table(seat, practice_for(only(request.user, Role.THERAPIST), _id(practice)))


def on_the_table(seat: Seat, practice: PracticeFact) -> None:
    """Both go on with it. Never another client’s own. Words typed for another practice come along."""
    if practice.owner not in (None, seat.pair.client.id):
        raise Http404
    meetings.lay(by=seat.by, seat=seat, said={"practice": str(practice.id), "confidence": ""})
    meetings.move(by=seat.by, seat=seat, step=following("choose"))


def own_practice(request: HttpRequest, seat: Seat) -> tuple[OwnPractice, PracticeFact | None]:
    """The form as it stands, and the practice once it is kept and lies on the table."""
    form = OwnPractice(request.POST if request.method == "POST" else None)
    practice = kept(request, form, seat.pair.client.id)
    if practice:
        on_the_table(seat, practice)
    return form, practice


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


def _id(written: str) -> UUID:
    try:
        return UUID(written)
    except ValueError:
        raise Http404 from None
