"""The four tasks, each asked with a grant, and only what keeps the bounds comes back."""

import json
from collections.abc import Callable, Mapping, Sequence

from stepwell.ground.language_model.asking import ask
from stepwell.ground.language_model.facts import Came, Grant, Line, Passed
from stepwell.ground.language_model.prompts import TOLD
from stepwell.ground.language_model.rules import chosen, draft, reflection
from stepwell.ground.language_model.rules.answers import read, tidied
from stepwell.kit.care import worrying

LONGEST = 4000


def readable(answer: str) -> bool:
    """Whether this answer may be read at all: not too long, and nothing that asks for the care card."""
    return bool(answer.strip()) and len(answer) <= LONGEST and not worrying(answer)


def reflect(grant: Grant, answer: str) -> Passed:
    """One sentence around words of this one answer."""
    return _passed(grant, {"answer": answer}, lambda said: not reflection.faults(said, answer, worrying))


def quote(grant: Grant, answer: str) -> Passed:
    """The words of it that carry the most weight."""
    return _passed(grant, {"answer": answer}, lambda said: chosen.is_quote(said, answer, worrying))


def next_move(grant: Grant, answer: str, moves: Mapping[str, str]) -> Passed:
    """Which of these options lies closest to the answer; "other" when none does."""
    given = {"answer": answer, "options": [{"id": i, "label": label} for i, label in moves.items()]}
    return _passed(grant, given, lambda said: chosen.is_move(said, {*moves, "other"}))


def draft_from(grant: Grant, lines: Sequence[Line]) -> Passed:
    """A draft for the therapist, from shared lines."""
    given = {"lines": [{"n": line.n, "words": line.words} for line in lines]}
    return _passed(grant, given, lambda said: not draft.faults(said, lines, worrying))


def _passed(grant: Grant, given: Mapping[str, object], keeps: Callable[[str], bool]) -> Passed:
    answer = ask(grant, TOLD[grant.task], json.dumps(given, ensure_ascii=False))
    said = read(grant.task, answer) if answer else None
    if said is None:
        return Passed(Came.SILENT)
    words = tidied(said)
    return Passed(Came.GOOD, words) if keeps(words) else Passed(Came.REFUSED)
