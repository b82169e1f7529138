"""What the linter finds. Each flaw is planted in a conversation that is well."""

from pathlib import Path

import pytest

from stepwell.strategies.discovery.content import ENGLISH, check, check_all, guide_of, guides
from stepwell.strategies.discovery.rules.ways import counted, ways_through

WELL = (ENGLISH / "10-one-small-thing.yaml").read_text("utf-8")
FLAWS = {
    "an unreachable turn": (
        "next: [{if: {var: moment, empty: true}, to: none}, {to: expected}]",
        "next: expected",
        "no way leads here",
    ),
    "a dead end": ("    next: you\n", "", "nothing comes after this"),
    "a turn that is not there": ("next: you", "next: yonder", "there is no turn “yonder”"),
    "a circle": ("next: you", "next: moment", "a way leads back to here"),
    "a skip that was forgotten": (
        "{to: pick, also_if_skipped: true}",
        "{to: pick}",
        "say what comes after Skip",
    ),
    "no last way": (
        "{to: pick, also_if_skipped: true}",
        "{if: {var: part, is: did}, to: pick}",
        "needs no “if”",
    ),
    "pressing": ("It can be very small.", "You should know.", "“should” can sound like"),
    "blame": ("It can be very small.", "Any excuse will do.", "“excuse” can sound like"),
    "too hard": (
        "It can be very small.",
        "Characterise organisational circumstances retrospectively.",
        "grade 8",
    ),
    "two questions": ("It can be very small.", "And why?", "one question at a time"),
    "a voice of its own": ("It can be very small.", "I wonder.", "the page has no voice"),
    "an invented quote": ("It can be very small.", "“I never manage.”", "is set as a quote"),
    "words that may not be there": (
        "What was your own part in it?",
        "“{expected}”. What was your own part?",
        "“expected” may be empty",
    ),
    "words nobody says": ("What was your own part in it?", "“{mood}”. And you?", "nobody answers “mood”"),
    "a pick that may be empty": ("of: moment", "of: expected", "“expected” may be empty"),
    "nobody asks who": ("    next: share\n", "    next: goodbye\n", "ends without asking who may see it"),
    "standing in for nobody": ("minutes: 3", "minutes: 3\ninstead_of: nobody", "is called “nobody”"),
    "a strange field": ("minutes: 3", "minutes: 3\ncolour: teal", "we know no such field"),
    "an id that YAML reads as no": ("{id: let,", "{id: no,", "put “no”, “yes” and numbers in quotes"),
    "not YAML": ("nodes:", "nodes: [", "can’t be read as YAML"),
}


def test_it_works_and_all_that_come_with_stepwell_are_well() -> None:
    assert check_all() == []
    assert len(guides()) >= 10
    assert guide_of(WELL)


@pytest.mark.parametrize(("there", "flaw", "say"), FLAWS.values(), ids=FLAWS)
def test_a_flaw_is_found(there: str, flaw: str, say: str) -> None:
    assert there in WELL
    found = check(WELL.replace(there, flaw, 1))
    assert any(say in told for _, told in found), found


def test_a_remark_has_the_line_of_its_field(tmp_path: Path) -> None:
    bent = WELL.replace("It can be very small.", "You should know.")
    line = next(n for n, text in enumerate(bent.splitlines(), 1) if "should" in text)
    assert (line, "nodes.moment.say: “should” can sound like blame or press") in check(bent)
    (tmp_path / "bent.yaml").write_text(bent, "utf-8")
    assert check_all(tmp_path)[0].startswith(f"discovery/conversations/bent.yaml:{line}: ")


def test_the_same_id_twice_is_found(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.yaml").write_text(WELL, "utf-8")
    assert "is there twice" in check_all(tmp_path)[0]


@pytest.mark.parametrize(
    "text", ["", "[]", "- a", "&a [*a]", "a: &b {c: *b}", "x" * 50_000, "\x00", "{{}: 1}", "1"]
)
def test_whatever_is_pasted_gets_an_answer(text: str) -> None:
    assert check(text)
    assert guide_of(text) is None


def test_no_conversation_asks_more_than_twelve_questions() -> None:
    for guide in guides().values():
        least, most, turns = counted(guide, ways_through(guide))
        assert 0 < least <= most <= 12
        assert turns <= 30
