"""The questions that come with Stepwell, read from their file. What is to mend has a line."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stepwell.kit import written
from stepwell.strategies.discovery.facts.question import Question
from stepwell.strategies.discovery.rules.asking import crowded, read, remarks

ENGLISH = Path(__file__).parent / "content" / "en" / "questions.yaml"


@cache
def questions() -> tuple[Question, ...]:
    """All of them, in the order of the library.

    >>> [one.number for one in questions()] == list(range(1, 36))
    True
    """
    return tuple(read(one) for one in written.told(ENGLISH.read_text("utf-8"))["questions"])


@cache
def by_id() -> dict[str, Question]:
    return {one.id: one for one in questions()}


def check_all(file: Path = ENGLISH) -> list[str]:
    """What is to mend, each with its line."""
    try:
        whole: Any = written.nodes(file.read_text("utf-8"))
        told = written.told(file.read_text("utf-8"))["questions"]
        nodes = next(value.value for name, value in whole.value if name.value == "questions")
    except (yaml.YAMLError, KeyError, TypeError, AttributeError, StopIteration) as wrong:
        return [f"discovery/{file.name}:1: this can’t be read as questions ({type(wrong).__name__})"]
    found = [
        f"discovery/{file.name}:{node.start_mark.line + 1}: {say}"
        for node, one in zip(nodes, told, strict=True)
        for say in remarks(one)
    ]
    return found or [f"discovery/{file.name}:1: {say}" for say in crowded(read(one) for one in told)]
