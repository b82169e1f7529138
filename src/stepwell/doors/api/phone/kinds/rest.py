"""A hard week, begun with one tap where there is no network."""

from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.doors.api.sent import Moment
from stepwell.ground.people.access import Person
from stepwell.ground.reminder.resting import begin_hard_week


class RestIn(Note):
    """`at` is when it was pressed, by the phone's own clock."""

    at: Moment


def keep(by: Person, note: RestIn) -> None:
    begin_hard_week(by=by, id=note.id, at=note.at)


KIND = Kind("rest", RestIn, one_by_one(keep))
