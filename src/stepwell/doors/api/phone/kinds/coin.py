"""The other way was taken today, whatever the coin said, and there was no network to say so."""

from uuid import UUID

from stepwell.doors.api.phone.kinds.kind import Kind, Note, as_pressed
from stepwell.doors.api.sent import Moment
from stepwell.ground.people.access import Person
from stepwell.journey.between.experiments.actions import otherwise
from stepwell.strategies.discovery.facts.experiment import Way


class CoinIn(Note):
    """`at` is when it was pressed, by the phone's own clock; its day is the only one that it can be about."""

    experiment: UUID
    way: Way
    at: Moment


def keep(by: Person, note: CoinIn) -> None:
    otherwise(by=by, id=note.id, experiment=note.experiment, way=note.way, at=note.at)


KIND = Kind("coin", CoinIn, as_pressed(keep))
