"""Letters from the outbox of a phone: opened, kept each after its kind, and answered one by one."""

import json
from base64 import b64decode
from typing import Annotated, Any
from uuid import UUID

from django.utils.translation import gettext
from ninja import Schema
from pydantic import ConfigDict, Field

from stepwell.doors.api.phone.day import who
from stepwell.doors.api.phone.kinds import entry
from stepwell.doors.api.phone.kinds.every import KINDS
from stepwell.doors.api.phone.kinds.kind import Kind
from stepwell.ground.diary.facts import Answer, Kept
from stepwell.ground.people.access import Person
from stepwell.ground.vault.letters import opened
from stepwell.ground.vault.rules import DoesNotOpen
from stepwell.kit.refusal import gettext_noop

MOST_LETTERS, LONGEST = 100, 1_900_000
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


class Envelope(Schema):
    """What a box holds: a note, of which kind it is, and who wrote it, by the name a phone has for them."""

    model_config = ConfigDict(extra="forbid")

    kind: str
    who: str
    note: dict[str, Any]


def keep(*, by: Person, sent: LettersIn) -> list[LetterOut]:
    """An answer for each letter in the order sent. Safe to repeat, in any order."""
    mine, told = who(by), {}
    notes = {letter.id: found for letter in sent.letters if (found := read(letter, mine))}
    for kind in KINDS.values():
        of_kind = [note for name, note in notes.values() if name == kind.name]
        for answer in kind.keep(by, of_kind) if of_kind else ():
            told[answer.id] = told_of(by, kind, notes[answer.id][1], answer)
    return [
        told.get(letter.id, LetterOut(id=letter.id, answer=Kept.REFUSED, why=gettext(SHUT)))
        for letter in sent.letters
    ]


def told_of(by: Person, kind: Kind[Any], note: Any, answer: Answer) -> LetterOut:
    back = kind.back(by, note) if answer.kept is Kept.REFUSED else ""
    return LetterOut(
        id=answer.id, answer=answer.kept, why=gettext(answer.say) if answer.say else "", words=back
    )


def read(letter: LetterIn, mine: str) -> tuple[str, Any] | None:
    """The kind and the note inside, when it opens, reads, is named right and was written by this person."""
    try:
        kind, text = unfolded(opened(b64decode(letter.box, validate=True), str(letter.id)), mine)
        note = KINDS[kind].note.model_validate_json(text)
    except (DoesNotOpen, ValueError, KeyError):
        return None
    return (kind, note) if note.id == letter.id else None


def unfolded(text: str, mine: str) -> tuple[str, str]:
    """Before there were kinds, a letter was the note of a day itself; its plan says whose it is."""
    inside = json.loads(text)
    if not isinstance(inside, dict) or "note" not in inside:
        return entry.KIND.name, text
    envelope = Envelope.model_validate(inside)
    if envelope.who != mine:
        raise DoesNotOpen
    return envelope.kind, json.dumps(envelope.note)
