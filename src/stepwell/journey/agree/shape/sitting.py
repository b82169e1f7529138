"""The practice on the table, and what runs already."""

from uuid import UUID

from stepwell.ground.library import queries as library
from stepwell.ground.meeting.actions import ChooseFirst
from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial
from stepwell.ground.plan import queries as plans
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.journey.agree.shape.forms import Shaping, form_for
from stepwell.kit import clock
from stepwell.kit.days import day_of


def sit_down(seat: Seat) -> Sitting:
    """Also for the steps that come after."""
    said = seat.table.said("practice")
    if not said:
        raise ChooseFirst
    today = day_of(seat.pair.client.calendar, clock.now())
    practice = library.by_ids([UUID(said)])[UUID(said)]
    return Sitting(seat, practice, tuple(plans.running_on([seat.pair.id], today)), today)


def form_of(sitting: Sitting) -> Shaping:
    """The form with what lies on the table."""
    blank = form_for(sitting)
    return form_for(sitting, initial=initial(blank, sitting.seat.table))


def agreed_form(sitting: Sitting) -> Shaping:
    """The same, bound as if it had been sent, so that a later step can ask whether all of it is there."""
    blank, table = form_for(sitting), sitting.seat.table
    said = {
        n: initial(blank, table).get(n, blank.get_initial_for_field(f, n)) for n, f in blank.fields.items()
    }
    return form_for(sitting, said)
