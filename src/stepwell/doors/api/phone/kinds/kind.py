"""What a kind of letter is, and how most kinds are kept."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from django.db import transaction
from django.http import Http404
from ninja import Schema
from pydantic import ConfigDict

from stepwell.ground.diary.facts import Answer, Kept
from stepwell.ground.people.access import Person
from stepwell.kit.refusal import Refusal, gettext_noop

GONE = gettext_noop("This is no longer there to note it with. Your words are still on your phone.")


class Note(Schema):
    """What lies in a letter. `id` is made on the phone, once, and is the name of the letter too."""

    model_config = ConfigDict(extra="forbid")

    id: UUID


N = TypeVar("N", bound=Schema)
KeepAll = Callable[[Person, Sequence[N]], Iterable[Answer]]


@dataclass(frozen=True)
class Kind(Generic[N]):
    """`keep` answers for each note and is safe to repeat, in any order; `back` are words of a refused one.

    Kinds are kept in the order of `every.py`: what others point to comes first.
    """

    name: str
    note: type[N]
    keep: KeepAll[N]
    back: Callable[[Person, N], str] = lambda by, note: ""


def one_by_one(keep: Callable[[Person, N], object]) -> KeepAll[N]:
    """Each note for itself: a refusal stays with its own letter, and nothing of it is kept."""
    return lambda by, notes: [_answer(keep, by, note) for note in notes]


def as_pressed(keep: Callable[[Person, Any], object]) -> KeepAll[Any]:
    """One by one, in the order of the taps: letters come in any order, and the last tap counts."""
    kept = one_by_one(keep)
    return lambda by, notes: kept(by, sorted(notes, key=lambda note: note.at))


def _answer(keep: Callable[[Person, N], object], by: Person, note: Any) -> Answer:
    try:
        with transaction.atomic():
            keep(by, note)
    except Refusal as no:
        return Answer(note.id, Kept.REFUSED, no.says)
    except Http404:
        return Answer(note.id, Kept.REFUSED, GONE)
    return Answer(note.id, Kept.STORED)
