"""The shared library itself, and what its loader says about files that need mending."""

import re
from pathlib import Path

import pytest

from stepwell.ground.library import content
from stepwell.ground.library.facts import HELPS_WITH, Kind, Size, WhoStarts
from stepwell.ground.library.rules.checks import texts
from stepwell.ground.library.rules.search import find, sized
from stepwell.kit import tone, words

LIBRARY = content.load()
TO_DO = [practice for practice in LIBRARY if practice.kind is Kind.PRACTICE]
WHOLE = (content.ENGLISH / "practices" / "cbt.yaml").read_text("utf-8")


def test_it_works():
    assert content.check_all() == []
    assert len(TO_DO) >= 60
    assert [practice.slug for practice in LIBRARY if practice.kind is Kind.TALK] == ["just-talk"]


@pytest.mark.parametrize("practice", TO_DO, ids=lambda practice: practice.slug)
def test_every_practice_has_three_real_sizes(practice):
    small, middle, whole = (sized(practice, size) for size in Size)
    assert 8 <= small.seconds <= 15 < 60 <= middle.seconds < whole.seconds
    assert small.steps == ()
    assert middle.steps
    assert whole.steps
    assert len({small.say, middle.say, whole.say, practice.first_step}) >= 3
    assert words.reading_seconds(small.say) <= 10


@pytest.mark.parametrize("practice", TO_DO, ids=lambda practice: practice.slug)
def test_the_small_size_needs_one_thumb_and_no_paper(practice):
    assert not re.search(
        r"(?i)\b(write|paper|pen|list|notebook|draw|set a|plan)\b", sized(practice, Size.S).say
    )


@pytest.mark.parametrize("practice", LIBRARY, ids=lambda practice: practice.slug)
def test_every_field_reads_easily_and_blames_nobody(practice):
    for where, text in texts(practice):
        assert words.grade(text) <= 7, (where, text)
        assert tone.blame(text) == [], (where, text)
        assert not set(text) & set("!'\""), (where, text)


def test_a_talk_has_no_task_and_is_always_within_reach():
    talk = next(practice for practice in LIBRARY if practice.kind is Kind.TALK)
    assert talk.sizes == ()
    assert talk.untimed
    assert talk.who_starts is WhoStarts.CLIENT
    assert talk in find(LIBRARY, helps_with="sleep", energy="low", minutes=1, who="client")


@pytest.mark.parametrize("wish", HELPS_WITH)
def test_each_wish_finds_something_that_a_client_may_start(wish):
    found = find(TO_DO, helps_with=wish)
    assert len(found) >= 2
    assert any(practice.who_starts is not WhoStarts.THERAPIST for practice in found)


def test_fear_and_sleep_have_no_clock():
    assert all(practice.untimed for practice in TO_DO if practice.modality in ("exposure", "sleep"))


def files(tmp_path: Path, **texts_by_name: str) -> Path:
    (tmp_path / "practices").mkdir()
    for name, text in texts_by_name.items():
        (tmp_path / "practices" / f"{name}.yaml").write_text(text, "utf-8")
    return tmp_path


def told(tmp_path: Path, **texts_by_name: str) -> list[str]:
    return [str(problem) for problem in content.check_all(files(tmp_path, **texts_by_name))]


def line_of(text: str, piece: str) -> int:
    return text[: text.index(piece)].count("\n") + 1


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ("seconds: 10", "seconds: 40", "thought-check-in: Size S takes 40 seconds."),
        ("who_starts: client", "who_starts: anyone", "thought-check-in: We do not know “anyone” here."),
        ("[worry, low_mood, shame]", "[worry, gloom]", "thought-check-in: We do not know “gloom”."),
        (
            "  skill: noticing_thoughts",
            "  skil: noticing_thoughts",
            "thought-check-in: We know no field “skil”.",
        ),
        ("- feel\n", "- felt\n", "thought-check-in: No size has words for the step “felt”."),
        (
            "Catch one thought as it shows up",
            "You failed to catch it",
            "thought-check-in: “failed” can sound",
        ),
        (
            "so it has less hold",
            "consequently minimising its considerable grip",
            "thought-check-in: This reads at",
        ),
        (
            "thought-label, map-one-moment]",
            "no-such]",
            "thought-check-in: There is no practice “no-such” to swap to.",
        ),
    ],
)
def test_a_flaw_is_told_with_its_file_and_line(tmp_path, before, after, says):
    text = WHOLE.replace(before, after, 1)
    first = [line for line in told(tmp_path, cbt=text) if says in line]
    assert len(first) == 1
    near = int(first[0].split(":")[1])
    assert first[0].startswith(f"practices/cbt.yaml:{near}: ")
    assert abs(near - line_of(text, after.strip())) <= 3


def test_a_missing_size_is_told_at_the_sizes(tmp_path):
    start, end = WHOLE.index("    M:\n"), WHOLE.index("    L:\n")
    problems = told(tmp_path, cbt=WHOLE[:start] + WHOLE[end:])
    line = line_of(WHOLE, "  sizes:")
    assert (
        f"practices/cbt.yaml:{line}: thought-check-in: A practice comes in three sizes: S, M and L."
        in problems[0]
    )


def test_the_same_id_in_two_files_is_told_at_the_second(tmp_path):
    taken = [line for line in told(tmp_path, a=WHOLE, b=WHOLE) if "already taken" in line]
    assert taken[0].startswith(
        "practices/b.yaml:5: thought-check-in: this id is already taken in practices/a.yaml."
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("modality: cbt\npractices:\n- id: [a\n", "practices/x.yaml:4: this can’t be read"),
        ("", "practices/x.yaml:1: write “modality:”"),
        ("- a\n- b\n", "practices/x.yaml:1: write “modality:”"),
        ("modality: cbt\npractices:\n- hello\n", "practices/x.yaml:3: ?: Write a practice as fields"),
        (
            "modality: cbt\npractices:\n- id: a\n  name: b\n  name: c\n",
            "practices/x.yaml:5: “name” is written twice",
        ),
        ("modality: cbt\npractices:\n- {id: a, ? [x] : y}\n", "practices/x.yaml:3: "),
        ("modality: cbt\npractices: [2026-99-99]\n", "practices/x.yaml:1: this can’t be read"),
        ("modality: \x00", "practices/x.yaml:1: this can’t be read"),
    ],
)
def test_a_broken_file_is_told_kindly(tmp_path, text, says):
    assert any(says in line for line in told(tmp_path, x=text))


def test_nothing_is_loaded_while_something_is_to_mend(tmp_path):
    with pytest.raises(content.Unreadable) as refused:
        content.load(files(tmp_path, x="modality: cbt\npractices:\n- hello\n"))
    assert "practices/x.yaml:3" in refused.value.told()
