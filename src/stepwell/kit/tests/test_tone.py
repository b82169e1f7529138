from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.kit import colours, tone

BLAMING = """failure; failed; It fails.; FAILING; you missed it; miss a day; if you miss two days
missing your practice; missed_days; a miss; homework; Homeworks; compliance; non-compliant
noncompliant; comply; adherence score; non-adherent; overdue; no excuses; an excuse; punishment
punished; broken streak; you broke your streak; lost the streak; your streak is broken
should have; should’ve; shouldn't have; you owe us; owed; owes; lazy; laziness
no-show; your fault; you fell behind; why didn’t you; Why did you not; you let us down"""
FINE = """That is fair; the failsafe; I miss you; you miss your friend; what is missing; a mission
dismissed; Miss Lee; the house has homely work; an accompanying note; overdo; a due day
excuse me; a quiet day; a new streak; a lazuline sky; gettext_lazy; a shoulder; you have; owner
flower; towed; owing to the rain; at home, work waits; it is not your day
Would you miss the phone?; no one is to blame"""
PRESSING = "You must go on.; I’m so proud of you; any symptom; you have to; You shouldn’t"


def phrases(block: str) -> list[str]:
    return [phrase.strip(" ") for line in block.split("\n") for phrase in line.split("; ")]


@pytest.mark.parametrize("text", [*phrases(BLAMING), "should\nhave"])
def test_a_word_of_blame_is_found(text: str) -> None:
    assert tone.blame(text)


@pytest.mark.parametrize("text", phrases(FINE))
def test_an_innocent_word_is_left_alone(text: str) -> None:
    assert tone.blame(text) == []


def test_words_are_told_as_written_in_order_and_once() -> None:
    assert tone.blame("Overdue! You’d failed, and FAILED, and failed. Should’ve.") == [
        "Overdue", "failed", "FAILED", "Should’ve",
    ]  # fmt: skip


@pytest.mark.parametrize("text", phrases(PRESSING))
def test_a_word_that_presses_is_told_apart_from_blame(text: str) -> None:
    assert tone.pressing(text)
    assert tone.blame(text) == []


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    assert all(hit in text for hit in tone.blame(text) + tone.pressing(text))
    assert all(hit in text for hit in tone.red(text))


def test_a_language_without_a_list_finds_nothing() -> None:
    assert tone.blame("failed", "xx") == []
    assert tone.blame("failed", "en") == ["failed"]


def test_a_new_language_is_one_more_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tone_es.yaml").write_text("blame: ['fracas(?:o|aste)']\npressing: []\n", "utf-8")
    (tmp_path / "tone_ar.yaml").write_text("blame: ['(?:ال)?فشل']\npressing: []\n", "utf-8")
    (tmp_path / "tone_qq.yaml").write_text("blame: ['(']\npressing: []\n", "utf-8")
    monkeypatch.setattr(tone, "_LISTS", tmp_path)
    forget()
    try:
        assert tone.languages() == ("ar", "es", "qq")
        assert tone.blame("Fracasaste ayer", "es") == ["Fracasaste"]
        assert tone.blame("هذا الفشل لا", "ar") == ["الفشل"]
        assert tone.pressing("debes", "es") == []
        with pytest.raises(ValueError, match=r"tone_qq\.yaml"):
            tone.blame("any")
    finally:
        monkeypatch.undo()
        forget()


def forget() -> None:
    tone.languages.cache_clear()
    tone._words.cache_clear()


RED = """red; Red; crimson; firebrick; tomato; darkred; maroon; indianred; #f00; #c00; #ff0000; #D32F2F
#b00020cc; #f009; rgb(200, 30, 30); rgb(200 30 30 / 50%); rgba(255,0,0,.5); rgb(80% 10% 10%)
hsl(0 80% 50%); hsl(350deg, 80%, 40%); hsl(-8 70% 45%); hsl(1turn 90% 50%); hwb(5 10% 20%)
oklch(0.55 0.22 27); oklch(60% 60% 25deg); oklab(0.6 0.2 0.1)"""
NOT_RED = """#e0992b; #e8d5b9; #3b2a26; #1f6f78; #2b2d5b; goldenrod; orange; teal; var(--red); infrared
red-wine; transparent; rgb(224 153 43); hsl(36 75% 52%); hsl(0 5% 50%); hsl(0 80% 97%)
oklch(0.75 0.14 70); oklch(0.6 0.02 27); #fff; #000; #12; rgb(none none none); rgb(calc(1))
url(#c00); url(red.png)"""


@pytest.mark.parametrize("value", phrases(RED))
def test_red_is_seen_however_it_is_written(value: str) -> None:
    assert tone.red(f"p {{ border: 1px solid {value}; }}") == [value]
    assert tone.red(f"color: {value}") == [value]


@pytest.mark.parametrize("value", phrases(NOT_RED))
def test_marigold_sandstone_and_the_rest_are_not_red(value: str) -> None:
    assert tone.red(f"p {{ border: 1px solid {value}; }}") == []


def test_selectors_names_and_comments_are_no_colours() -> None:
    assert tone.red("#c00, .tomato, red > p { color: teal } /* red */ @media print { #b00 { top: 0 } }") == []
    assert tone.red("@media print { p { --edge: #b00; } } a { color: blue }") == ["#b00"]
    assert tone.red("top: 0; /* dusk */ #c00 { color: #b00 } a{}#d00{}") == ["#b00"]
    assert tone.red("linear-gradient(tomato, color-mix(in oklch, red 20%, teal))") == ["tomato", "red"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("oklch(0.628 0.2577 29.23)", (1, 0, 0)),
        ("hsl(120 100% 25%)", (0, 0.5, 0)),
        ("hwb(240 20% 20%)", (0.2, 0.2, 0.8)),
    ],
)
def test_colours_are_read_as_browsers_read_them(written: str, expected: tuple[float, ...]) -> None:
    [(_, rgb)] = colours.found(f"color: {written}")
    assert rgb == pytest.approx(expected, abs=0.005)


def test_a_very_long_sheet_is_read_in_one_go() -> None:
    for piece in ("a", "{", "/*", "url(", "rgb(", "#", "a{"):
        assert tone.red(piece * 200_000) == []
