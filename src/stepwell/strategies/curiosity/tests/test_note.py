"""Notes to a client: correcting ones get a curious offer, kind ones are left alone."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.library.content import bodies
from stepwell.kit import tone
from stepwell.strategies.curiosity.content import note_book
from stepwell.strategies.curiosity.facts.ask import Kinder
from stepwell.strategies.curiosity.rules.note import kinder, look_at

HERE = Path(__file__).parent
PUBLISHED = HERE.parents[4] / "docs" / "reference" / "tone-helper.md"


def notes(half: str, kind: str) -> list[str]:
    told: dict[str, list[str]] = yaml.safe_load((HERE / f"tone_notes_{half}.yaml").read_text("utf-8"))
    assert len(set(told[kind])) in (20, 30)
    return told[kind]


def found(text: str) -> tuple[Kinder, ...]:
    return look_at(text, note_book())


def rewritten(text: str) -> str:
    return kinder(text, found(text))


def texts(told: object) -> list[str]:
    if isinstance(told, str):
        return [told]
    inner = told.values() if isinstance(told, dict) else told if isinstance(told, list) else ()
    return [text for one in inner for text in texts(one)]


def test_it_works():
    assert (
        rewritten("You should practise every morning.") == "What would it be like to practise every morning?"
    )
    assert rewritten("Hello Ana. You didn’t do the breathing on Wednesday. See you soon!") == (
        "Hello Ana. I’m curious about the breathing: what happened around it? See you soon!"
    )


@pytest.mark.parametrize("name", ["tuned", "held_out", "after", "fresh"])
def test_the_figures_are_those_that_are_published(name: str):
    """What is found of each list, and kind notes that are not left alone."""
    sharp, kind = notes(name, "correcting"), notes(name, "good")
    hits, alarms = (sum(bool(found(note)) for note in some) for some in (sharp, kind))
    row = f"`tone_notes_{name}.yaml` | {hits} of {len(sharp)} | {alarms} of {len(kind)} |"
    assert row in PUBLISHED.read_text("utf-8")


def test_what_the_library_says_to_people_is_left_alone():
    said = [text for body in bodies().values() for text in texts(body) if len(text.split()) > 3]
    assert len(said) > 1000
    assert sum(bool(found(text)) for text in said) <= len(said) / 500


def test_there_are_many_wordings_and_what_is_offered_is_clear_itself():
    assert len(note_book().patterns) >= 40
    for one in note_book().patterns:
        for offer in filter(None, (one.say, one.otherwise)):
            assert tone.blame(offer) == tone.pressing(offer) == [], one.id
            assert found(offer) == (), one.id


@pytest.mark.parametrize("half", ["tuned", "held_out"])
def test_an_offer_is_taken_once_and_for_all(half: str):
    for note in notes(half, "correcting"):
        assert found(rewritten(note)) == (), note


@pytest.mark.parametrize(
    "note",
    [
        "You wrote: “I should try harder.” I’d like to hear more.",
        "I’m glad you didn’t push through.",
        "I owe you an answer.",
        "You don’t have to do anything.",
        "",
    ],
)
def test_kind_and_quoted_words_are_left_alone(note: str):
    assert found(note) == ()


def test_kind_words_before_a_but_do_not_hide_what_comes_after():
    assert found("Thank you for coming, but you should try harder.")


def test_an_offer_that_comes_twice_is_said_once():
    assert (
        rewritten("You gave up too early. You stopped too soon.")
        == "How did you know that it was time to stop?"
    )


def test_letters_that_grow_do_not_move_the_place():
    text = "İİİ said hi. You should rest more."
    assert rewritten(text) == "İİİ said hi. What would it be like to rest more?"


@given(st.text() | st.lists(st.sampled_from(notes("tuned", "correcting"))).map("\n".join))
def test_any_text_is_read_and_each_place_holds_what_was_said(text: str):
    offers = found(text)
    assert all(text[one.start : one.end] == one.said and one.found in one.said for one in offers)
    assert [one.start for one in offers] == sorted(one.start for one in offers)
    kinder(text, offers)
