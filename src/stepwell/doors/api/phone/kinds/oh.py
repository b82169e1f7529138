""" "Oh, I did not know that about me", written or said where there is no network."""

from typing import Annotated

from pydantic import BeforeValidator, Field

from stepwell.doors.api.phone.kinds.kind import Kind, Note, one_by_one
from stepwell.doors.api.sent import Moment, tidy
from stepwell.ground.people.access import Person
from stepwell.journey.between.discoveries.forms import MOST, SOUND
from stepwell.kit.sound import unfolded
from stepwell.strategies.discovery.actions.discovery import discover


class OhIn(Note):
    at: Moment
    words: Annotated[str, BeforeValidator(tidy), Field(max_length=MOST)] = ""
    sound: Annotated[str, Field(max_length=SOUND)] = ""


def keep(by: Person, note: OhIn) -> None:
    discover(by=by, id=note.id, words=note.words, at=note.at, sound=unfolded(note.sound))


KIND = Kind("oh", OhIn, one_by_one(keep), lambda by, note: note.words)
