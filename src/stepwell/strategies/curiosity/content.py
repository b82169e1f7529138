"""The words of this room, read from their files: reasons, openers, and wording of notes."""

import re
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stepwell.kit import written
from stepwell.strategies.curiosity.facts.ask import Need, NoteBook, Opener, Reason, Situation, Wording
from stepwell.strategies.curiosity.facts.talk import Barrier
from stepwell.strategies.curiosity.rules.checks import crowded, misshapen, opener_problems, wording_problems

ENGLISH = Path(__file__).parent / "content" / "en"
BARRIERS, OPENERS, NOTES = "barriers.yaml", "openers.yaml", "tone_notes.yaml"
_KNOWN = {field.name for field in fields(Situation)}
_LETTER = r"[^\W\d_]"


@cache
def reasons() -> tuple[Reason, ...]:
    """Plain reasons why a day went another way, in the order in which they are offered.

    >>> reasons()[0]
    Reason(id='forgot', chip='I forgot')
    """
    return tuple(Reason(one["id"], one["chip"]) for one in _read(BARRIERS)["barriers"])


@cache
def barriers() -> dict[str, Barrier]:
    """Every reason by its id, with the line it is met with and its moves.

    >>> barriers()["forgot"].moves[:2]
    ('set_reminder', 'change_cue')
    """
    return {
        one["id"]: Barrier(
            one["id"], one["chip"], one["say"], one["deeper"], tuple(one["moves"]), one["teaches"]
        )
        for one in _read(BARRIERS)["barriers"]
    }


@cache
def move_labels() -> dict[str, str]:
    """What each move is called.

    >>> move_labels()["shrink"]
    'Make it smaller'
    """
    return {name: one["label"] for name, one in _read(BARRIERS)["moves"].items()}


@cache
def taps(name: str) -> dict[str, str]:
    """What can be tapped beside a reason: `body`, or `around` where a reason asks for it.

    >>> taps("around")["space"]
    'It is about space'
    """
    return dict(_read(BARRIERS)[name])


@cache
def feelings() -> frozenset[str]:
    """Reasons that say what somebody felt.

    >>> feelings() < barriers().keys(), "no_time" in feelings()
    (True, False)
    """
    return frozenset(_read(BARRIERS)["feelings"])


@cache
def asks_around() -> str:
    """The reason that asks who was around."""
    return str(_read(BARRIERS)["asks_around"])


@cache
def all_openers() -> tuple[Opener, ...]:
    """Every question to begin with.

    >>> len(all_openers()) >= 44
    True
    """
    return tuple(_opener(one) for one in _read(OPENERS)["openers"])


@cache
def note_book() -> NoteBook:
    """How correcting notes are worded."""
    told = _read(NOTES)
    spare, anywhere = (_any_of(told[name]) for name in ("spare", "spare_anywhere"))
    return NoteBook(tuple(_wording(one) for one in told["patterns"]), spare, anywhere)


def check_all(root: Path = ENGLISH) -> list[str]:
    """What is to mend in openers and wordings, each with file and line."""
    told = [*_wrong(root, OPENERS, "openers"), *_wrong(root, NOTES, "patterns")]
    return [f"curiosity/{file}:{line}: {say}" for file, line, say in told]


def _wrong(root: Path, file: str, key: str) -> Iterable[tuple[str, int, str]]:
    try:
        whole: Any = written.nodes((root / file).read_text("utf-8"))
        ones = _read(file, root)[key]
    except (yaml.YAMLError, KeyError, TypeError, OSError) as wrong:
        yield file, 1, f"this can’t be read as a list of {key} ({type(wrong).__name__})."
        return
    places = next(value.value for name, value in whole.value if name.value == key)
    for node, one in zip(places, ones, strict=True):
        yield from ((file, node.start_mark.line + 1, say) for say in _remarks(key, one))
    yield from ((file, 1, say) for say in crowded(ones))


def _remarks(key: str, one: Any) -> list[str]:
    known = _KNOWN if key == "openers" else None
    wrong = misshapen(one, known, {reason.id for reason in reasons()})
    if wrong:
        return wrong
    return opener_problems(_opener(one)) if key == "openers" else wording_problems(_wording(one), note_book())


def _opener(one: dict[str, Any]) -> Opener:
    when = tuple(_need(name, value) for name, value in one.get("when", {}).items())
    return Opener(one["id"], one["theme"], one["say"], when)


def _need(name: str, value: bool | int | str) -> Need:
    """true, false and a number are meant exactly; "2+" is two or more; anything else is a word."""
    if isinstance(value, int):
        return Need(name, int(value), int(value))
    if value.endswith("+"):
        return Need(name, int(value.removesuffix("+")))
    return Need(name, word=value)


def _wording(one: dict[str, Any]) -> Wording:
    return Wording(one["id"], _any_of([one["find"]]), one["say"], one.get("else", ""), one.get("eg", ""))


def _any_of(lines: list[str]) -> re.Pattern[str]:
    any_of = "|".join(f"(?:{line})" for line in lines)
    return re.compile(f"(?<!{_LETTER})(?:{any_of})(?!{_LETTER})")


def _read(file: str, root: Path = ENGLISH) -> Any:
    return written.told((root / file).read_text("utf-8"))
