"""From "I started" to what happened: once, and with nothing lost."""

from typing import Any
from uuid import uuid4

import pytest

from stepwell.ground.diary.facts import Outcome

pytestmark = pytest.mark.django_db


def test_it_works_in_three_taps(ana: Any) -> None:
    start = ana.start(guess="8")
    assert ana.plan.practice.first_step in ana.browser.get(f"/starts/{start}").content.decode()
    answer = ana.tap("done", start=start, size="S", steps=["start"])
    assert answer.url == f"/entries/{ana.entry.id}/more"
    assert (ana.entry.outcome, ana.entry.size, ana.entry.guess) == (Outcome.DONE, "S", 8)


def test_the_guess_stays_hidden_until_what_happened_is_said(ana: Any) -> None:
    path = ana.tap("done", start=ana.start(guess="8")).url
    assert "You guessed 8" not in ana.browser.get(path).content.decode()
    kept = ana.more(path, actual="3", words="A warm face.", useful="7", useful_word="light")
    said = ana.browser.get(kept.url).content.decode()
    assert "You guessed 8. It was 3." in said
    assert "What do you make of that?" in said
    assert "A warm face." in said
    assert (ana.entry.actual, ana.entry.useful, ana.entry.guess) == (3, 7, 8)
    assert not ana.history.others


def test_a_double_tap_and_the_back_button_change_nothing(ana: Any) -> None:
    form = {"id": uuid4(), "start": ana.start()}
    first = ana.tap("done", **form)
    assert ana.tap("done", **form).url == first.url
    ana.more(first.url, words="Kept.")
    now = ana.entry.id
    assert ana.tap("done", **form).url == f"/entries/{now}/more"
    assert ana.words() == "Kept."
    assert not ana.history.others


def test_the_same_words_sent_twice_are_kept_once(ana: Any) -> None:
    path, form = ana.tap("done").url, {"id": uuid4(), "words": "Once."}
    assert ana.browser.post(path, form).url == ana.browser.post(path, form).url
    assert not ana.history.others


def test_noting_again_takes_the_place_and_keeps_the_words(ana: Any) -> None:
    ana.more(ana.tap("done").url, words="It rained.", share="on")
    ana.tap("rest")
    assert (ana.entry.outcome, ana.words(), ana.entry.shared) == (Outcome.REST, "It rained.", True)
    ana.tap("done")
    assert ana.entry.outcome == Outcome.DONE
    assert not ana.history.others


def test_changing_your_mind_on_the_same_form_counts(ana: Any) -> None:
    form = {"id": uuid4()}
    for outcome in ("done", "not_today", "done"):
        ana.tap(outcome, **form)
        assert ana.entry.outcome == outcome


def test_not_today_asks_what_was_in_the_way_and_nothing_else(ana: Any) -> None:
    path = ana.tap("not_today").url
    assert "I forgot" in ana.browser.get(path).content.decode()
    path = path.replace("/why", "/more")
    said = ana.browser.get(path).content.decode()
    assert "How useful" not in said
    ana.more(path, in_the_way="too_big", words="The wall was high.")
    assert ana.entry.in_the_way == "too_big"


def test_a_smaller_bit_is_the_smallest_size(ana: Any) -> None:
    ana.tap("smaller", size="L")
    assert (ana.entry.outcome, ana.entry.size) == (Outcome.SMALLER, "S")


def test_steps_we_do_not_know_are_left_out(ana: Any) -> None:
    known = ana.plan.practice.sizes[1].steps[0].id
    ana.tap("done", steps=[known, "fly", known, "\x00"], size="XXL")
    assert (ana.entry.steps, ana.entry.size) == ((known,), "S")
