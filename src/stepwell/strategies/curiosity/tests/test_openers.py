"""Three questions for any session: fitting, each of another theme, and kind."""

from dataclasses import fields, replace
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from stepwell.kit import tone, words
from stepwell.strategies.curiosity.content import ENGLISH, OPENERS, all_openers, check_all, reasons
from stepwell.strategies.curiosity.facts.ask import Situation
from stepwell.strategies.curiosity.rules.openers import closeness, fits, fitting, openers

NAMED = [reason.id for reason in reasons()]
KINDS = {bool: st.booleans(), int: st.integers(0, 9), str: st.sampled_from(["", *NAMED])}
SITUATIONS = st.builds(Situation, **{field.name: KINDS[type(field.default)] for field in fields(Situation)})
IDS = st.sets(st.sampled_from([one.id for one in all_openers()]), max_size=3)


def chosen(situation: Situation, seed: str = "", not_again: frozenset[str] = frozenset()) -> list[str]:
    return [one.id for one in openers(situation, all_openers(), seed=seed, not_again=not_again)]


def test_it_works():
    back = Situation(came_back=True, practised=2, known=2, quiet_days=3, surprise_down=3)
    themes = {one.theme for one in openers(back, all_openers(), seed="Thursday")}
    assert themes >= {"return", "surprise"}


@given(SITUATIONS, st.text(max_size=8), IDS)
def test_any_situation_has_three_that_fit_each_of_another_theme(situation, seed, last):
    found = openers(situation, all_openers(), seed=seed, not_again=last)
    assert len({one.theme for one in found}) == len({one.id for one in found}) == 3
    assert all(fits(need, situation) for one in found for need in one.when)
    assert not {one.id for one in found} & last
    assert found == openers(situation, all_openers()[::-1], seed=seed, not_again=last)


@given(SITUATIONS, st.text(max_size=8))
def test_the_closest_one_is_always_among_them(situation, seed):
    best = max(map(closeness, fitting(situation, all_openers())))
    assert best == closeness(openers(situation, all_openers(), seed=seed)[0])


def test_another_session_begins_in_another_way():
    assert len({tuple(chosen(Situation(), seed=str(day))) for day in range(20)}) > 5


def test_what_was_said_last_time_does_not_come_again():
    situation, last, seen = Situation(same_barrier_twice=True, known=3), frozenset[str](), []
    for day in range(6):
        now = chosen(situation, str(day), last)
        assert not last & set(now)
        last = frozenset(now)
        seen += now
    assert "takes-care" in seen


def test_every_opener_can_be_the_closest_one_some_day():
    """No question is there for nothing: a situation made from its own conditions offers it first."""
    for one in all_openers():
        values = {need.name: need.word or need.least for need in one.when}
        fitted = replace(Situation(), **values)
        assert any(one.id in chosen(fitted, str(day)) for day in range(60)), one.id


def test_there_are_many_and_they_sound_curious():
    assert len(all_openers()) >= 44
    for one in all_openers():
        assert tone.blame(one.say) == tone.pressing(one.say) == [], one.id
        assert words.count_words(one.say) <= 22
        assert one.say.count("?") == 1


def test_what_is_wrong_is_told_with_file_and_line(tmp_path: Path):
    assert check_all() == []
    for path in ENGLISH.glob("*.yaml"):
        (tmp_path / path.name).write_text(path.read_text())
    (tmp_path / OPENERS).write_text(
        "openers:\n"
        "- {id: a, theme: b, say: 'Why didn’t you do it?'}\n"
        "- {id: a, theme: b, say: 'What now?', when: {failed_days: 2}}\n"
        "- {id: c, theme: c, say: 'What now?', when: {in_the_way: rain}}\n"
    )
    told = "\n".join(check_all(tmp_path))
    assert "curiosity/openers.yaml:2: a: “Why didn’t you” can sound like blame" in told
    assert "openers.yaml:3: the condition “failed_days” is not known" in told
    assert "openers.yaml:4: the condition “in_the_way”" in told
    assert "the id “a” is there twice" in told
    assert "at least six themes" in told


def test_a_file_that_is_no_list_is_told_kindly(tmp_path: Path):
    for path in ENGLISH.glob("*.yaml"):
        (tmp_path / path.name).write_text("[")
    assert len(check_all(tmp_path)) == 2
