"""How a question is read from its file, and what is to mend in it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import Any

from pydantic import TypeAdapter, ValidationError

from stepwell.kit import tone, words
from stepwell.strategies.discovery.facts.question import Question, Sort

COLUMNS = frozenset({
    "done", "evening", "weekend", "cue", "home", "alone", "tiny", "kind", "reminded", "quick", "soon", "met",
    "before", "actual", "useful", "gap", "feel_gap", "off", "lift", "next_before",
    *(f"high_{name}" for name in ("before", "energy", "sleep", "ready", "guess")),
})  # fmt: skip
NEVER = re.compile(
    r"\b(weight|food|eat\w*|sex\w*|medic\w*|drug\w*|alcohol|harm\w*|caus\w*|because|proves?|make you)\b", re.I
)
HARDEST = 7
_QUESTIONS = TypeAdapter(Question)
_WHOLE = ("ask", "bar", "claim_a", "claim_b", "hard_ask", "hard_claim_a", "hard_claim_b")
_TEXTS = (
    "ask",
    "a",
    "b",
    "bar",
    "claim_a",
    "claim_b",
    "hard_ask",
    "hard_a",
    "hard_b",
    "hard_claim_a",
    "hard_claim_b",
)


def read(told: Mapping[str, Any]) -> Question:
    """ValueError when it is no question.

    >>> read({"id": "lift", "number": 18, "sort": "paired", "ask": "Any different after?"}).least
    14
    """
    known = {field.name for field in fields(Question)}
    if not isinstance(told, dict) or set(told) - known:
        raise ValueError(", ".join(sorted(set(told) - known)) if isinstance(told, dict) else "no question")
    return _QUESTIONS.validate_python(told)


def remarks(told: Any) -> list[str]:
    """What is to mend in one question, in plain words.

    >>> remarks({"id": "x", "number": 1, "sort": "yes_no", "ask": "Does food cause it?"})[0]
    'this question needs “outcome”'
    """
    try:
        question = read(told)
    except (ValueError, ValidationError) as wrong:
        return [f"this can’t be read as a question ({str(wrong).splitlines()[0]})"]
    return [*_shape(question), *_wording(question)]


def _shape(question: Question) -> Iterator[str]:
    if question.sort is Sort.COUNTED:
        return
    needs = ["outcome", "a", "b", "bar", *(["by"] if question.sort in (Sort.YES_NO, Sort.NUMBER) else [])]
    yield from (f"this question needs “{name}”" for name in needs if not getattr(question, name))
    columns = {question.outcome, question.by} - {""}
    yield from (f"nothing is noted as “{name}”" for name in sorted(columns - COLUMNS))
    if question.standing and not (question.claim_a and question.claim_b):
        yield "a standing question needs “claim_a” and “claim_b”"


def _wording(question: Question) -> Iterator[str]:
    for name in _TEXTS:
        text = str(getattr(question, name))
        unkind = {*tone.blame(text), *tone.pressing(text)}
        yield from (f"{name}: “{word}” can sound like blame" for word in sorted(unkind))
        yield from (f"{name}: “{found[0]}” is never asked about or said" for found in NEVER.finditer(text))
        if name in _WHOLE and words.grade(text) > HARDEST:
            yield f"{name}: this is harder to read than grade {HARDEST}"


def crowded(questions: Iterable[Question]) -> list[str]:
    """
    >>> crowded([Question("a", 1, Sort.COUNTED, "?"), Question("a", 2, Sort.COUNTED, "?")])
    ['the id “a” is there twice']
    """
    ids = [one.id for one in questions]
    return [f"the id “{name}” is there twice" for name in sorted({one for one in ids if ids.count(one) > 1})]
