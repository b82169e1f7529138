"""The sentence, its exact bytes, what changed, and a drawn hand."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.strategies.contract.facts import Chosen, Terms
from stepwell.strategies.contract.rules.changes import LABELS, changes
from stepwell.strategies.contract.rules.sentence import pieces, reading, sentence
from stepwell.strategies.contract.rules.signing import NotDrawn, path, pen
from stepwell.strategies.contract.rules.text import canonical, fingerprint, terms_of

words = st.text(max_size=40)
choices = st.builds(Chosen, kind=words, text=words, minutes=st.integers(0, 20), menu=st.booleans())
some_terms = st.builds(
    Terms, practice=words, doing=words, cue=words, days=st.integers(1, 6), place=words,
    size=st.sampled_from("SML"),
    first_look=st.dates(), treat=choices, consequence=choices, witness=words, language=st.just("en"),
    play=st.lists(words, max_size=5).map(tuple), messages=st.integers(0, 4),
)  # fmt: skip
PLAIN = Terms(
    "Air", "breathe out three times", "after the kettle clicks", 4, "in the hall", "S", date(2026, 11, 26)
)


def test_the_sentence_reads_as_it_is_said():
    assert sentence(PLAIN) == (
        "After the kettle clicks, on 4 of 7 days, in the hall, I will breathe out three times. "
        "First look together Thursday."
    )
    assert reading(PLAIN).plain


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("I will rest.", "I will rest."),
        ("Say “I see.”", "I will say “I see”."),
        ("I'll look up", "I will look up."),
    ],
)
def test_what_i_will_do_fits_in(typed, said):
    assert said in sentence(replace(PLAIN, doing=typed))


@given(some_terms)
def test_the_same_terms_give_the_same_bytes_and_come_back(terms):
    text = canonical(terms)
    assert terms_of(text) == terms
    assert canonical(terms_of(text)) == text


def test_a_text_from_before_messages_were_named_still_reads():
    old = {**json.loads(canonical(PLAIN)), "days": 4}
    for name in ("messages", "rewards"):
        del old[name]
    assert terms_of(json.dumps(old)) == replace(PLAIN, days=4)


@given(some_terms, some_terms)
def test_other_terms_have_another_fingerprint_and_every_change_is_told(one, other):
    assert (fingerprint(canonical(one)) == fingerprint(canonical(other))) == (one == other)
    told = {change.what for change in changes(one, other)}
    assert told == {LABELS[name] for name in LABELS if getattr(one, name) != getattr(other, name)}


@given(some_terms)
def test_the_sentence_is_whole_whatever_was_typed(terms):
    assert "".join(piece.text for piece in pieces(terms)) == sentence(terms)
    assert "%(" not in sentence(replace(terms, doing="rest", cue="noon", place="bed"))


@given(st.text(max_size=200))
def test_only_points_of_a_pen_pass(drawn):
    try:
        kept = pen(drawn)
    except NotDrawn:
        return
    assert set(kept) <= set("0123456789,; ")
    assert set(path(kept)) <= set("0123456789,. MLh")


@given(st.lists(st.tuples(st.integers(0, 600), st.integers(0, 200)), min_size=1, max_size=50))
def test_a_stroke_is_kept_as_it_was_drawn(points):
    drawn = " ".join(f"{x},{y}" for x, y in points)
    assert pen(drawn) == drawn
    assert path(drawn).count("L") == len(points) - 1


@pytest.mark.parametrize("odd", ["601,1", "1,201", "1", "1,1 ", "1,1;;2,2", "1,1 " * 4000, "-1,2"])
def test_odd_points_are_sent_back(odd):
    with pytest.raises(NotDrawn):
        pen(odd)
