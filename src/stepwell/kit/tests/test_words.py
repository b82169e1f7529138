import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from stepwell.kit import words

# Any Python string, lone surrogates and control characters included.
any_text = st.text(st.characters(codec=None, exclude_categories=()))
EASY = "Stop for one breath. Look at the kettle. What do you see? Write one word."
PLAIN = "After the kettle clicks, on 4 of 7 days, in the hall, I will breathe out three times."
HARD = "Implementation of individualised therapeutic interventions necessitates considerable motivation."


@given(any_text)
@example("\r\x00\n")
@example("\ud83d\ude00 and a half \ud83d one")
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    once = words.clean(text)
    assert words.clean(once) == once
    once.encode("utf-8")
    assert unicodedata.is_normalized("NFC", once)
    assert not [sign for sign in once if unicodedata.category(sign) in ("Cc", "Cs") and sign not in "\n\t"]


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp"))))
def test_cleaning_keeps_every_other_word_as_it_was(text: str) -> None:
    assert words.clean(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    "kept",
    [
        "👩‍👩‍👧 🏳️‍🌈 1️⃣",  # joiners and variation selectors
        "שלום עולם ‏(טוב)‏ مرحبا‌می‌خواهم",
        "\u2067ab\u2069 \u202bcd\u202c",
        "tab\there\nand there",
        "हिन्दी 中文 ﷽",
    ],
)
def test_emoji_and_every_script_stay(kept: str) -> None:
    assert words.clean(kept) == kept


def test_what_no_store_can_hold_goes() -> None:
    assert words.clean("a\x00b\x07c\x9fd\x7fe\ud800f") == "abcdef"
    assert words.clean("one\r\ntwo\rthree\u2028four\x85five") == "one\ntwo\nthree\nfour\nfive"
    assert words.clean("\ud83d\ude00") == "😀"


def test_a_text_over_its_limit_is_refused_whole_and_never_cut() -> None:
    assert words.clean("é" * 10, limit=10) == "é" * 10
    with pytest.raises(words.TooLong) as no:
        words.clean("é" * 11, limit=10)
    assert no.value.told() == "There is room for 10 letters and this has 11. What can go?"
    assert no.value.status == 422


@given(any_text)
def test_every_text_can_be_measured(text: str) -> None:
    assert isinstance(words.grade(text), float)
    assert words.count_words(text) >= 0
    assert words.reading_seconds(text) >= 0
    assert all(words.plain_word_for(word) != word for word in words.hard_words(text))


@given(st.text(st.characters(categories=("L", "N", "M", "P")), min_size=1))
def test_every_word_has_a_beat(word: str) -> None:
    assert words.syllables(word) >= 1


@given(st.lists(st.sampled_from(["tea", "breathe", "kettle", "utilise", "motivation"]), min_size=1))
def test_the_grade_follows_the_formula(chosen: list[str]) -> None:
    beats = sum(words.syllables(word) for word in chosen)
    expected = 0.39 * len(chosen) + 11.8 * beats / len(chosen) - 15.59
    assert words.grade(" ".join(chosen) + ".") == pytest.approx(expected)


def test_plain_sentences_read_easier_than_long_words() -> None:
    assert words.grade(EASY) < words.grade(PLAIN) < 7 < 15 < words.grade(HARD)
    assert words.grade("") == words.grade("… 🌿 —") == 0.0


def test_a_short_form_a_decimal_or_a_quote_ends_no_sentence_too_early() -> None:
    assert words.grade("Meet at 4 p.m. in the hall") == pytest.approx(words.grade("Meet at 4 pm in the hall"))
    assert words.grade("It was 4.5 miles") == pytest.approx(words.grade("It was 4 5 miles"))
    assert words.grade("“Stop.” Then go.") == words.grade("Stop. Then go.") == words.grade("Stop\nThen go")


@pytest.mark.parametrize(
    ("beats", "examples"),
    [
        (1, "breathe breathes walked smile whole your scored tree the I"),
        (2, "kettle table needed wishes something someone people evening client any being handled able"),
        (3, "idea curious medium area difficult another everything loneliness"),
        (4, "meditation material everybody"),
    ],
)
def test_common_words_are_counted_as_they_are_said(beats: int, examples: str) -> None:
    said = {word: words.syllables(word) for word in examples.split()}
    assert {word: count for word, count in said.items() if count != beats} == {}


def test_every_plain_word_is_no_harder_than_the_word_it_replaces() -> None:
    pairs = {word: words.plain_word_for(word) for word in words.hard_words(HARD)}
    assert pairs["individualised"] is None
    assert pairs["interventions"] == "step"
    for hard, plain in words.plain_twins().items():
        beats = sum(map(words.syllables, plain.split()))
        assert beats <= words.syllables(hard), (hard, plain)
        assert words.plain_word_for(plain) is None, (hard, plain)


def test_reading_takes_a_minute_for_183_words() -> None:
    assert words.reading_seconds("word " * 183) == 60
    assert words.reading_seconds("") == 0
