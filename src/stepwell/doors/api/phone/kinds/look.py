"""A look at a quiet day without a network: what helps next time, or a spoken note."""

from typing import Annotated
from uuid import uuid5

from pydantic import Field

from stepwell.doors.api.phone.kinds import entry
from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.doors.api.sent import EntryIn, MaybeSlug
from stepwell.ground.people.access import Person
from stepwell.journey.between.quiet_day.pocket import look_home
from stepwell.kit.sound import MOST, unfolded

LONGEST = 4 * (MOST // 3 + 1)


class LookIn(Note):
    """The note of the day comes along, so that this letter may arrive before it. `sound` is base64."""

    entry: EntryIn
    move: MaybeSlug = ""
    sound: Annotated[str, Field(max_length=LONGEST)] = ""


def keep(by: Person, note: LookIn) -> None:
    """The look has one name for a day and a reason, so a move and a spoken note meet in it."""
    entry.keep(by, [note.entry])
    name = uuid5(note.entry.plan, f"{note.entry.day} {note.entry.in_the_way}")
    sound = unfolded(note.sound)
    look_home(
        by=by, id=note.id, look=name, plan=note.entry.plan, day=note.entry.day,
        reason=note.entry.in_the_way, move=note.move, sound=sound,
    )  # fmt: skip


KIND = Kind("look", LookIn, one_by_one(keep))
