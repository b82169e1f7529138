"""Which moves are offered, which practices stand beside, and how it all reads."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepwell.ground.library import content as library
from stepwell.ground.library.facts import Energy, WhoStarts
from stepwell.kit import tone, words
from stepwell.kit.sound import kind_of
from stepwell.strategies.curiosity.content import barriers, move_labels, taps
from stepwell.strategies.curiosity.facts.talk import Tally
from stepwell.strategies.curiosity.rules.care import LOW, WORSE, again, hints, low_in_a_row, worse
from stepwell.strategies.curiosity.rules.moves import AT_ONCE, NUDGES, SMALLER, likely, offers, ranked
from stepwell.strategies.curiosity.rules.swap import THREE, three_others

MOVES = frozenset(move_labels())
LIBRARY = library.load()
TO_DO = [one for one in LIBRARY if one.sizes]
days = st.dates(date(2026, 1, 1), date(2026, 1, 9))
some_tallies = st.builds(
    lambda yes, little, no: Tally(yes + little + no, yes, little), *[st.integers(0, 20)] * 3
)


def test_it_works() -> None:
    too_big = offers(barriers()["too_big"], MOVES, {}, twice=False, watched=False)
    assert [one.move for one in too_big] == ["shrink", "tiny_only"]
    learned = offers(barriers()["too_big"], MOVES, {"rehearse": Tally(4, 3)}, twice=False, watched=False)
    assert [(one.move, one.first) for one in learned] == [("rehearse", True), ("shrink", False)]


@settings(max_examples=60)
@given(
    st.sampled_from(sorted(barriers())), st.sets(st.sampled_from(sorted(MOVES))), st.booleans(),
    st.booleans(),
    st.dictionaries(st.sampled_from(sorted(MOVES)), some_tallies),
)  # fmt: skip
def test_at_most_two_that_can_be_done(reason, can, twice, watched, known) -> None:
    found = [one.move for one in offers(barriers()[reason], can, known, twice=twice, watched=watched)]
    assert len(found) <= AT_ONCE
    assert set(found) <= can
    assert not (watched and found)
    assert not (twice and set(found) & NUDGES)
    assert found == [one.move for one in offers(barriers()[reason], can, known, twice=twice, watched=watched)]


@settings(max_examples=60)
@given(st.integers(0, 3), some_tallies)
def test_what_helped_once_more_never_falls_back(place, tally) -> None:
    better = replace(tally, times=tally.times + 1, helped=tally.helped + 1)
    assert 0 < likely(place, tally) <= likely(place, better) < 1
    order = ["pause", "swap", "talk", "shrink"]
    before = [one.move for one in ranked(order, {order[place]: tally})].index(order[place])
    assert [one.move for one in ranked(order, {order[place]: better})].index(order[place]) <= before


@pytest.mark.parametrize("reason", ["forgot", "no_time", "too_big", "avoided", "not_useful", "low_mood"])
def test_the_same_twice_asks_for_less_or_for_something_else(reason) -> None:
    found = offers(barriers()[reason], MOVES, {}, twice=True, watched=False)
    assert {one.move for one in found} <= set(SMALLER)


def test_every_reason_and_move_is_there_and_reads_easily() -> None:
    assert (len(barriers()), len(MOVES)) == (18, 19)
    for one in barriers().values():
        assert set(one.moves) <= MOVES
        for text in (one.chip, one.say, one.deeper, one.teaches):
            assert words.grade(text) <= 7, text
            assert tone.blame(text) == tone.pressing(text) == [], text
    for name in ("body", "around"):
        assert all(words.grade(f"It is like this: {label}.") <= 7 for label in taps(name).values())


@settings(max_examples=40)
@given(st.sampled_from(TO_DO), st.booleans())
def test_three_others_that_can_be_started_alone(practice, low) -> None:
    found = three_others(practice, LIBRARY, low=low)
    assert len(found) == THREE
    assert practice not in found
    assert all(one.who_starts is WhoStarts.CLIENT for one in found)
    assert all(set(one.helps_with) & set(practice.helps_with) for one in found[:1])
    if low and all(set(one.helps_with) & set(practice.helps_with) for one in found):
        efforts = [list(Energy).index(one.energy) for one in found]
        assert efforts == sorted(efforts)


def test_another_kind_first_and_what_was_had_lately_last() -> None:
    practice = next(one for one in TO_DO if one.slug == "thought-check-in")
    first, second, third = three_others(practice, LIBRARY)
    assert practice.modality not in (first.modality, second.modality, third.modality)
    assert first not in three_others(practice, LIBRARY, had={first.slug})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He checks my phone.", True),
        ("My husband would read it", True),
        ("I’m being watched", True),
        ("She gets angry when I write.", True),
        ("He won’t let me be alone.", True),
        ("I watched a film with her.", False),
        ("The kettle did not click.", False),
        ("I read a book and he slept.", False),
    ],
)
def test_words_that_may_mean_that_somebody_looks(text, found) -> None:
    assert hints(text) is found


@settings(max_examples=40)
@given(st.sets(st.tuples(days, st.sampled_from([LOW, WORSE, "forgot"]))))
def test_what_is_counted_is_there(known) -> None:
    first = date(2026, 1, 1)
    assert worse(known, first) == len({day for day, reason in known if reason == WORSE})
    assert worse(known, first + timedelta(30)) == 0
    assert not (low_in_a_row(known, first) and len(known) < 2)
    assert not again(LOW, first, known)


@given(st.binary(max_size=40))
@settings(max_examples=40)
def test_only_a_sound_is_a_sound(sound) -> None:
    assert kind_of(sound) in ("", "webm", "ogg", "mp4")
    assert kind_of(b"<" + sound) in ("", "mp4")
