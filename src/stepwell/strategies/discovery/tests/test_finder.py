"""What is shown, and above all what is not. Small, fixed worlds; benchmarks/discovery.py asks more."""

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.strategies.discovery.facts.found import Band, Firm
from stepwell.strategies.discovery.facts.lived import LivedDay
from stepwell.strategies.discovery.facts.question import Sort
from stepwell.strategies.discovery.questions import by_id, check_all, questions
from stepwell.strategies.discovery.rules.answers import answers, shown
from stepwell.strategies.discovery.rules.asking import remarks
from stepwell.strategies.discovery.rules.bands import same_days, verdict
from stepwell.strategies.discovery.rules.finder import look
from stepwell.strategies.discovery.rules.guarded import believed
from stepwell.strategies.discovery.rules.hunches import hunches
from stepwell.strategies.discovery.rules.lived import lived
from stepwell.strategies.discovery.sentences import said, shown_said, wording
from worlds import WORLDS, Client

MONDAY = date(2026, 6, 1)
NEVER_SAID = ("%", "significant", "correlat", "because", "cause", "proves", " p ", "p=", "makes you")


def days(count, **more):
    return [LivedDay(MONDAY + timedelta(n), **{k: v(n) for k, v in more.items()}) for n in range(count)]


def test_it_works():
    diary = Client("iid", 180, 1).live(planted=(0.8, 0.4), bias=1.5)
    found = {one.question.id: one.firm for one in shown(diary, questions(), "Ana")}
    assert found["hard-bias"] is Firm.CLAIM
    assert found["kind"] in (Firm.HUNCH, Firm.HELD_UP)


@pytest.mark.parametrize("world", WORLDS)
def test_without_a_pattern_hardly_anybody_is_shown_one(world):
    told = sum(
        bool(shown(one.live(), questions(), one.name)) for one in (Client(world, 60, n) for n in range(30))
    )
    assert told <= 4


def test_what_is_asked_beforehand_and_is_there_is_found_and_never_the_wrong_way():
    clients = [Client("iid", 60, n) for n in range(40)]
    bands = [verdict(one.live(planted=(0.8, 0.4)), by_id()["kind"], one.name) for one in clients]
    found = [one for one in bands if one and one.band is Band.TOGETHER]
    assert len(found) >= 26
    assert all(one.split.effect > 0 for one in found)


def test_the_same_days_say_the_same():
    diary = Client("runs", 90, 3).live()
    assert answers(diary, questions(), "Ana") == answers(diary, questions(), "Ana")


def test_what_held_up_was_seen_on_earlier_days():
    diary = Client("iid", 180, 1).live(planted=(0.85, 0.35))
    one = next(one for one in hunches(diary, questions(), "Ana") if one.question == "kind")
    assert one.held
    assert one.held - one.seen >= timedelta(28)


def test_with_few_days_known_nothing_goes_together():
    sparse = lived([one for one in Client("iid", 180, 1).live(planted=(0.9, 0.2)).days if one.day.day % 2])
    seen = verdict(sparse, by_id()["kind"], "Ana")
    assert seen is not None
    assert seen.band is Band.LEANS
    assert look(sparse, questions(), "Ana") == []


def test_two_that_move_together_are_shown_once():
    both = days(
        120, done=lambda n: n % 3 > 0, practice=lambda n: "Tea" if n % 3 else "Walk",
        before=lambda n: 8 if n % 3 else 2,
    )  # fmt: skip
    found = look(lived(both), questions(), "Ana")
    assert len([one for one in found if one.question.outcome == "done"]) == 1
    assert {found[0].question.id, found[0].twin} == {"kind", "mood-before"}
    assert same_days(lived(both), by_id()["kind"], questions()) == "Better days"
    assert same_days(lived(both), by_id()["mood-before"], questions()) == "{first}"
    assert same_days(Client("iid", 60, 1).live(), by_id()["kind"], questions()) == ""


def test_too_early_says_when_to_ask_again():
    seen = verdict(lived(days(9, before=lambda n: 5, after=lambda n: 6)), by_id()["lift"], "Ana")
    assert seen is not None
    assert said(seen, wording(seen.question)) == "9 days like that so far. Ask again around 3 more."


@pytest.mark.parametrize("number", range(4))
def test_no_sentence_holds_more_than_counts(number):
    diary = Client("both", 120, number).live(planted=(0.9, 0.3), bias=2)
    told = [said(one, wording(one.question, ("Tea", "Walk"))) for one in answers(diary, questions(), "Ana")]
    told += [
        shown_said(one, wording(one.question, ("Tea", "Walk"))) for one in shown(diary, questions(), "Ana")
    ]
    assert told
    for sentence in told:
        assert any(letter.isdigit() for letter in sentence)
        assert not any(word in sentence.lower() for word in NEVER_SAID)
        assert "{" not in sentence


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from([True, False, None]), st.integers(0, 10))))
def test_no_diary_is_too_odd(told):
    diary = lived([LivedDay(MONDAY + timedelta(n), d, guess=g, actual=g, before=g) for n, d, g in told])
    for one in answers(diary, questions(), "Ana"):
        assert one.band in Band
        assert np.isfinite(one.split.effect)
    assert shown(diary, questions(), "Ana") is not None


@given(st.lists(st.floats(0.001, 1)))
def test_asking_more_never_makes_a_p_easier_to_believe(ps):
    assert sum(believed([*ps, 1.0])) <= sum(believed(ps))


def test_the_library_is_whole_and_kind():
    assert check_all() == []
    assert [one.id for one in questions() if one.standing] == ["hard-bias", "feel-bias"]
    assert all(
        one.sort is Sort.COUNTED for one in questions() if one.number in (3, 26, 30, 31, 32, 33, 34, 35)
    )


@pytest.mark.parametrize(
    ("flaw", "say"),
    [
        ({"outcome": ""}, "needs “outcome”"),
        ({"by": "weight"}, "nothing is noted as “weight”"),
        ({"ask": "Does food help?"}, "“food” is never asked"),
        ({"ask": "Did you fail?"}, "sound like blame"),
        ({"sort": "guess"}, "can’t be read"),
        ({"colour": "red"}, "can’t be read"),
    ],
)
def test_a_flaw_in_a_question_is_found(flaw, say):
    well = {"id": "x", "number": 1, "sort": "yes_no", "outcome": "done", "by": "evening", "ask": "When?",
            "a": "Late", "b": "Early", "bar": "How often?"}  # fmt: skip
    assert remarks(well) == []
    assert any(say in one for one in remarks(well | flaw))
