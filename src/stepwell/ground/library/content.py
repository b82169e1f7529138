"""Reading the shared library from its files. Whatever is wrong has a file, a line and a way to mend it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from stepwell.ground.library.facts import PracticeFact, Remark
from stepwell.ground.library.rules.checks import problems
from stepwell.ground.library.rules.shape import build, misshapen
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.kit.written import QUICK

ENGLISH = Path(__file__).parent / "content" / "en"


class Unreadable(Refusal):
    """The shared library has something to mend, so nothing of it is taken in."""

    status = 422
    says = gettext_noop("The library can’t be taken in yet. %(first)s")


@dataclass(frozen=True, order=True)
class Problem:
    """`file` is the path below the content folder, `line` counts from 1."""

    file: str
    line: int
    say: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.say}"


@dataclass(frozen=True)
class Found:
    """One practice as it stands in a file, and the line of each of its fields."""

    file: str
    raw: Any
    lines: dict[str, int]

    @property
    def slug(self) -> str:
        return str(self.raw.get("id", "?")) if isinstance(self.raw, dict) else "?"

    def problem(self, remark: Remark) -> Problem:
        """A remark at the line of its field, or of the closest field above it."""
        where = remark.where
        while where and where not in self.lines:
            where = where.rpartition(".")[0]
        return Problem(self.file, self.lines[where], f"{self.slug}: {remark.say % dict(remark.about)}")


def check_all(root: Path = ENGLISH) -> list[Problem]:
    """Everything to mend in the shared library, in the order of files and lines."""
    return _wrong(*_gather(root))


def load(root: Path = ENGLISH) -> tuple[PracticeFact, ...]:
    """Every practice of the shared library; Unreadable tells of the first thing to mend."""
    return tuple(build(body) for body in bodies(root).values())


def bodies(root: Path = ENGLISH) -> dict[str, dict[str, Any]]:
    """The checked words of each practice by its id, as plain data that `build` reads."""
    found, unread = _gather(root)
    wrong = _wrong(found, unread)
    if wrong:
        raise Unreadable(first=str(wrong[0]))
    return {one.slug: one.raw for one in found}


def _wrong(found: list[Found], unread: list[Problem]) -> list[Problem]:
    slugs = {one.slug for one in found}
    told = [one.problem(remark) for one in found for remark in _remarks(one, slugs)]
    return sorted({*unread, *told, *_twice(found)})


def _remarks(one: Found, slugs: set[str]) -> list[Remark]:
    return misshapen(one.raw) or problems(build(one.raw), slugs)


def _twice(found: list[Found]) -> list[Problem]:
    seen: dict[str, Found] = {}
    again = [(one, seen.setdefault(one.slug, one)) for one in found]
    say = "this id is already taken in {0.file}. Give one of the two another id."
    return [
        Problem(one.file, one.lines[""], f"{one.slug}: {say.format(first)}")
        for one, first in again
        if one is not first
    ]


def _gather(root: Path) -> tuple[list[Found], list[Problem]]:
    found: list[Found] = []
    unread: list[Problem] = []
    for path in sorted((root / "practices").glob("*.yaml")):
        here, wrong = _read(path, path.relative_to(root).as_posix())
        found += here
        unread += wrong
    return found, unread


def _read(path: Path, file: str) -> tuple[list[Found], list[Problem]]:
    try:
        loader = QUICK(path.read_text("utf-8"))
        node = loader.get_single_node()
        whole = loader.construct_document(node) if node else None
    except (yaml.YAMLError, ValueError) as wrong:
        return [], [_unreadable(file, wrong)]
    if node is None or not isinstance(whole, dict) or not isinstance(whole.get("practices"), list):
        return [], [Problem(file, 1, "write “modality:” and then “practices:” with a list below it.")]
    lines: dict[str, int] = {}
    doubled = [
        Problem(file, line, f"“{key}” is written twice. Keep one.") for key, line in _lines(node, "", lines)
    ]
    return [_found(file, whole, place, lines) for place in range(len(whole["practices"]))], doubled


def _unreadable(file: str, wrong: Exception) -> Problem:
    """ValueError covers bytes that are not UTF-8 and dates that no calendar has."""
    mark = getattr(wrong, "problem_mark", None)
    what = getattr(wrong, "problem", None) or "there is a sign or a date that can’t be"
    say = f"this can’t be read: {what}. Check quotes, colons and spaces here and one line above."
    return Problem(file, mark.line + 1 if mark else 1, say)


def _found(file: str, whole: dict[str, Any], place: int, lines: dict[str, int]) -> Found:
    raw, top = whole["practices"][place], f"practices.{place}"
    if isinstance(raw, dict):
        raw = {**raw, "modality": raw.get("modality", whole.get("modality"))}
    mine = {
        where.removeprefix(top).lstrip("."): n
        for where, n in lines.items()
        if f"{where}.".startswith(f"{top}.")
    }
    return Found(file, raw, mine)


def _lines(node: yaml.Node, where: str, lines: dict[str, int]) -> list[tuple[str, int]]:
    """Fills in the line of each place below a node (“practices.3.sizes.S”); gives back keys written twice."""
    lines.setdefault(where, node.start_mark.line + 1)
    if isinstance(node, yaml.SequenceNode):
        parts = [(str(place), child, child) for place, child in enumerate(node.value)]
    elif isinstance(node, yaml.MappingNode):
        parts = [(str(key.value), key, child) for key, child in node.value]
    else:
        return []
    doubled: list[tuple[str, int]] = []
    names: set[str] = set()
    for name, mark, child in parts:
        path, line = f"{where}.{name}".lstrip("."), mark.start_mark.line + 1
        doubled += [(name, line)] if name in names else []
        names.add(name)
        lines.setdefault(path, line)
        doubled += _lines(child, path, lines)
    return doubled
