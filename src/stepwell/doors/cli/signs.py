"""Apostrophes in content: ’ on every screen, wherever a person reads it."""

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from stepwell.ground.library.content import Problem
from stepwell.kit import written

ROOT = Path(__file__).resolve().parents[2]
STRAIGHT = re.compile(r"(?<=[^\W\d_])'(?=[^\W\d_])")
# Patterns that are looked for in what people type, in either sign.
LOOKED_FOR = frozenset({"find", "any", "spare", "spare_anywhere"})


def straight_signs(root: Path = ROOT) -> Iterator[Problem]:
    """Every straight one that a person would read, with its file and line."""
    for file in sorted(root.glob("**/content/**/*.yaml")):
        node = written.nodes(file.read_text("utf-8"))
        for line in read_by_people(node) if node else ():
            yield Problem(file.relative_to(root).as_posix(), line, "write the apostrophe as ’")


def read_by_people(node: yaml.Node) -> Iterator[int]:
    if isinstance(node, yaml.ScalarNode):
        if STRAIGHT.search(node.value):
            yield node.start_mark.line + 1
        return
    for inside in within(node):
        yield from read_by_people(inside)


def within(node: yaml.Node) -> list[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        return [value for key, value in node.value if key.value not in LOOKED_FOR]
    return list(node.value)
