"""Whether what was feared or hoped before a start came true, said without a network."""

from uuid import UUID

from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.ground.people.access import Person
from stepwell.strategies.discovery.actions.expected import became
from stepwell.strategies.discovery.facts.asked import Came


class BecameIn(Note):
    """`start` is the one that locked it; its own letter may come later than this one."""

    start: UUID
    came: Came


def keep(by: Person, note: BecameIn) -> None:
    became(by=by, id=note.id, start=note.start, came=note.came)


KIND = Kind("became", BecameIn, one_by_one(keep))
