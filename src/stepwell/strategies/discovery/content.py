"""The conversations that come with Stepwell, read from their files. What is to mend has a file and a line."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stepwell.kit import written
from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.discovery.facts.guide import Guide, Remark
from stepwell.strategies.discovery.rules.lint import remarks
from stepwell.strategies.discovery.rules.shape import read

ENGLISH = Path(__file__).parent / "content" / "en" / "conversations"
LARGEST = 40_000
NOT_ANOTHER = gettext_noop("no other conversation is called “%s”")


@cache
def guides() -> dict[str, Guide]:
    """Every conversation, by its id, in the order of the files.

    >>> list(guides())[0]
    'keep-not-doing'
    """
    read_all = (as_written(path.read_text("utf-8")) for path in sorted(ENGLISH.glob("*.yaml")))
    return {guide.id: guide for guide in read_all if guide}


def check_all(root: Path = ENGLISH) -> list[str]:
    """What is to mend, each with file and line."""
    told = [
        (path.name, *one) for path in sorted(root.glob("*.yaml")) for one in check(path.read_text("utf-8"))
    ]
    ids: dict[str, str] = {}
    for path in sorted(root.glob("*.yaml")):
        guide = _read(path.read_text("utf-8"))[0]
        if guide and ids.setdefault(guide.id, path.name) != path.name:
            told.append((path.name, 1, f"the id “{guide.id}” is there twice"))
    return [f"discovery/conversations/{file}:{line}: {say}" for file, line, say in told]


def check(text: str) -> list[tuple[int, str]]:
    """What is to mend in one file: line and plain words."""
    guide, found, lines = _read(text)
    found = found or ([*remarks(guide), *_strange(guide)] if guide else [])
    return sorted({(_line(lines, one), _said(one)) for one in found})


def _strange(guide: Guide) -> list[Remark]:
    """What it stands in for has to be there, and to be another one."""
    known = not guide.instead_of or (guide.instead_of in guides() and guide.instead_of != guide.id)
    return [] if known else [Remark("instead_of", NOT_ANOTHER % guide.instead_of)]


def guide_of(text: str) -> Guide | None:
    """The guide a text tells of, when nothing in it is to mend."""
    return None if check(text) else _read(text)[0]


def starter() -> str:
    """The shortest one as text, under an id of its own, for somebody who writes the next.

    >>> "id: our-own" in starter()
    True
    """
    text = (ENGLISH / "10-one-small-thing.yaml").read_text("utf-8")
    return text.replace("id: one-small-thing-i-noticed", "id: our-own", 1)


def as_written(text: str) -> Guide | None:
    """The guide of a text that was checked when it was kept."""
    try:
        return read(written.told(text))[0]
    except (yaml.YAMLError, ValueError):
        return None


def _read(text: str) -> tuple[Guide | None, list[Remark], dict[str, int]]:
    if len(text) > LARGEST:
        return None, [Remark("", "this is too long for one conversation")], {}
    try:
        lines = dict(_lines(yaml.compose(text, Loader=yaml.SafeLoader), ""))
        return (*read(yaml.safe_load(text)), lines)
    except (yaml.YAMLError, ValueError, RecursionError) as wrong:
        mark = getattr(wrong, "problem_mark", None)
        return None, [Remark("", "this can’t be read as YAML")], {"": mark.line + 1 if mark else 1}


def _lines(node: Any, where: str) -> Iterator[tuple[str, int]]:
    """For each field, where it stands; an alias may point back, so only what is nested is followed."""
    yield where, node.start_mark.line + 1 if node else 1
    if isinstance(node, yaml.MappingNode) and where.count(".") < 6:
        for key, value in node.value:
            name = f"{where}.{key.value}".lstrip(".")
            yield from ((at, max(line, key.start_mark.line + 1)) for at, line in _lines(value, name))


def _line(lines: dict[str, int], one: Remark) -> int:
    where = one.where
    while where and where not in lines:
        where = where.rpartition(".")[0]
    return lines.get(where, 1)


def _said(one: Remark) -> str:
    return f"{one.where}: {one.say}" if one.where else one.say
