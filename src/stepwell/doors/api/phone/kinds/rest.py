"""A hard week, begun or ended with one tap where there is no network."""

from stepwell.doors.api.phone.kinds.kind import Kind, Note, as_pressed
from stepwell.doors.api.sent import Moment
from stepwell.ground.people.access import Person
from stepwell.ground.reminder.resting import begin_hard_week, end_hard_week


class RestIn(Note):
    """`at` is when it was pressed, by the phone's own clock."""

    at: Moment
    ends: bool = False


def keep(by: Person, note: RestIn) -> None:
    if note.ends:
        end_hard_week(by=by, at=note.at)
    else:
        begin_hard_week(by=by, id=note.id, at=note.at)


KIND = Kind("rest", RestIn, as_pressed(keep))
