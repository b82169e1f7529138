"""Letters from the outbox of a phone: opened, kept like any other note, and answered one by one."""

from base64 import b64decode
from typing import Annotated
from uuid import UUID

from django.utils.translation import gettext
from ninja import Schema
from pydantic import ConfigDict, Field

from stepwell.doors.api.sent import EntryIn
from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.facts import Answer, Kept
from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import keys_for
from stepwell.ground.vault.letters import opened
from stepwell.ground.vault.rules import DoesNotOpen
from stepwell.kit.refusal import gettext_noop

MOST_LETTERS, LONGEST = 100, 200_000
SHUT = gettext_noop("This note cannot be opened any more. Please write it once more.")


class LetterIn(Schema):
    """`id` is the id of the note inside; `box` is sealed to our letterbox, in base64."""

    model_config = ConfigDict(extra="forbid")

    id: UUID
    box: Annotated[str, Field(max_length=LONGEST)]


class LettersIn(Schema):
    model_config = ConfigDict(extra="forbid")

    letters: Annotated[list[LetterIn], Field(max_length=MOST_LETTERS)]


class LetterOut(Schema):
    """What became of one letter. Of a refused one `why` is told, and its `words` are given back."""

    id: UUID
    answer: Kept
    why: str = ""
    words: str = ""


def keep(*, by: Person, sent: LettersIn) -> list[LetterOut]:
    """An answer for each letter in the order sent. Safe to repeat, in any order."""
    notes = {letter.id: read(letter) for letter in sent.letters}
    known = [note for note in notes.values() if note]
    plans = keys_for(by, {note.plan for note in known})
    answers = {
        a.id: a for a in diary.note_all(by=by, plans=plans, notes=[note.noted() for note in known])
    }  # fmt: skip
    told = []
    for letter in sent.letters:
        note, answer = notes[letter.id], answers.get(letter.id, Answer(letter.id, Kept.REFUSED, SHUT))
        back = note.words if note and note.plan in plans and answer.kept is Kept.REFUSED else ""
        why = gettext(answer.say) if answer.say else ""
        told.append(LetterOut(id=letter.id, answer=answer.kept, why=why, words=back))
    return told


def read(letter: LetterIn) -> EntryIn | None:
    """The note inside, when it opens, reads, and is the one the letter names."""
    try:
        note = EntryIn.model_validate_json(opened(b64decode(letter.box, validate=True), str(letter.id)))
    except (DoesNotOpen, ValueError):
        return None
    return note if note.id == letter.id else None
