"""Whatever a language model says, what passes keeps the bounds; and enough of what is good passes."""

import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.ground.language_model.facts import Line, Task
from stepwell.ground.language_model.rules import chosen, draft, reflection
from stepwell.ground.language_model.rules.answers import NAMES, read, said, tidied
from stepwell.ground.language_model.rules.closed import BEYOND, CLOSED, NUMBERS, SELF, TURNERS
from stepwell.kit.care import worrying

REPO = Path(__file__).resolve().parents[5]
OUTPUTS: dict[str, Any] = yaml.safe_load((REPO / "tests/model_words/outputs.yaml").read_text("utf-8"))
ANSWER = "I did not go in. There was a heron on the roof, and it looked at me! Then 3 cars came, I laughed."
QUOTES = [
    "heron on the roof",
    "I did not go in",
    "go in",
    "it looked at me",
    "not go in. There",
    "I laughed",
    "roof",
]
PIECES = st.one_of(
    st.sampled_from(sorted(CLOSED)),
    st.sampled_from(QUOTES).map("“{}”".format),
    st.sampled_from(sorted(BEYOND | SELF | NUMBERS | TURNERS)),
    st.sampled_from(
        ["“", "”", "?", ".", ",", ":", "<b>", "[1]", "[2]", "not", "are", "должен", "\u202e", "\n"]
    ),
    st.tuples(st.integers(0, len(ANSWER)), st.integers(0, 40)).map(lambda at: ANSWER[at[0] : at[0] + at[1]]),
)
FRAMED = st.tuples(
    st.lists(st.sampled_from(sorted(CLOSED)), max_size=14),
    st.sampled_from(QUOTES),
    st.lists(PIECES, max_size=3),
).map(lambda parts: " ".join([*parts[0], f"“{parts[1]}”", *parts[2]]))
TEXTS = st.one_of(
    FRAMED, FRAMED.map("{} [1].".format), st.sampled_from(QUOTES), st.lists(PIECES, max_size=9).map(" ".join)
)


def verdicts() -> list[tuple[str, bool, bool]]:
    """Each output of the file: what it is, whether it is good, and whether it passed."""
    found = []
    for kind, passes in (("reflections", reflects), ("quotes", quotes), ("drafts", drafts), ("moves", moves)):
        for case in OUTPUTS[kind]:
            found += [(text, True, passes(case, tidied(text))) for text in case["good"]]
            found += [(text, False, passes(case, tidied(text))) for text in case["bad"]]
    found += [(text, False, read(task, text) is not None) for text in OUTPUTS["broken"] for task in Task]
    return found


def reflects(case: dict[str, Any], text: str) -> bool:
    return not reflection.faults(text, case["answer"], worrying)


def quotes(case: dict[str, Any], text: str) -> bool:
    return chosen.is_quote(text, case["answer"], worrying)


def drafts(case: dict[str, Any], text: str) -> bool:
    return not draft.faults(text, [Line(n, words) for n, words in enumerate(case["lines"], 1)], worrying)


def moves(case: dict[str, Any], text: str) -> bool:
    return chosen.is_move(text, {*case["allowed"], "other"})


def test_there_is_enough_to_judge_by() -> None:
    assert len({text for text, _, _ in verdicts()}) >= 200


def test_all_that_is_bad_is_blocked() -> None:
    assert [text for text, good, passed in verdicts() if passed and not good] == []


def test_most_of_what_is_good_is_kept() -> None:
    good = [passed for _, is_good, passed in verdicts() if is_good]
    assert sum(good) / len(good) >= 0.75


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_sentence_that_passes_keeps_every_bound(text: str) -> None:
    if reflection.faults(text, ANSWER, worrying):
        return
    frame, inside = re.sub("“[^”]*”", " ", text), re.findall("“([^”]*)”", text)
    own = re.findall(r"[\w'’-]+", frame.lower())
    assert inside
    assert all(quote in ANSWER and len(quote.split()) > 1 for quote in inside)
    assert len(own) <= 22
    assert set(own) <= CLOSED | {"-"}
    assert not set(own) & (SELF | NUMBERS | TURNERS)
    assert "?" not in text
    assert all("not" in quote for quote in inside if "go in" in quote)


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_chosen_words_that_pass_stand_in_the_answer(text: str) -> None:
    if not chosen.is_quote(text, ANSWER, worrying):
        return
    assert text in ANSWER
    assert "go in" not in text or "not" in text


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_a_draft_that_passes_rests_on_its_lines(text: str) -> None:
    lines = [Line(1, ANSWER), Line(2, "It rained.")]
    if draft.faults(text, lines, worrying):
        return
    assert all(any(quote in line.words for line in lines) for quote in re.findall("“([^”]*)”", text))
    assert {int(n) for n in re.findall(r"\[(\d+)\]", text)} <= {1, 2}
    outside = re.findall(r"[a-z]+", re.sub("“[^”]*”", " ", text.lower()))
    assert not set(outside) & (BEYOND | SELF | NUMBERS)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=80))
def test_nothing_that_comes_over_the_wire_is_too_odd(body: bytes) -> None:
    assert said(body) is None or isinstance(said(body), str)


@pytest.mark.parametrize("task", list(Task))
def test_what_asks_for_care_comes_neither_in_nor_out(task: Task) -> None:
    sad = "I want to die. The cat came in."
    checks = {
        Task.REFLECT: partial(reflection.faults, "You wrote “The cat came in”.", sad, worrying),
        Task.QUOTE: lambda: not chosen.is_quote("The cat came in", sad, worrying),
        Task.DRAFT: partial(draft.faults, "“The cat came in” [1].", [Line(1, sad)], worrying),
        Task.NEXT: lambda: not chosen.is_move(sad, {"blank"}),
    }
    assert checks[task]()
    assert NAMES[task]
