"""Ana asks her own days."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest

import cast
from asking import MAKES, a_question, months_with_a_cue, weeks_of
from on_screen import words_of
from stepwell.kit import clock, tone
from stepwell.strategies.discovery.queries.asked import asked_by, shared_questions
from stepwell.strategies.discovery.shared import answers_to

pytestmark = pytest.mark.django_db


@pytest.fixture
def us():
    found = cast.clinic_with()
    weeks_of(found)
    return found


def text_of(answer):
    return answer.content.decode()


def test_it_works(us, django_assert_max_num_queries):
    browser = cast.browser_of(us.ana)
    with django_assert_max_num_queries(22):
        page = text_of(browser.get("/discover"))
    assert "28 guesses." in page
    offered = re.findall(r"/discover/questions/([\w-]+)", text_of(browser.get("/discover/questions")))
    assert 0 < len(offered) <= 3
    asks = text_of(browser.get("/discover/questions/lift"))
    assert "Keep my guess, then look" in asks
    told = browser.post(
        "/discover/questions/lift", {"id": uuid4(), "a": "6", "b": "1", "sure": "2"}, follow=True
    )
    assert "Better after than before: 28 of 28 times." in text_of(told)
    assert "6 of 10" in text_of(told)
    assert text_of(told).count("/entries/") >= 28


def test_a_stranger_sees_nothing(us):
    asked = a_question(us)
    for person in (us.bo, us.dee, cast.a_stranger(), cast.a_client(us.bo, "Eve")):
        other = cast.browser_of(person)
        assert other.get(f"/discover/asked/{asked.id}").status_code == 404
        assert other.post(f"/discover/asked/{asked.id}", {"words": "x"}).status_code == 404
        assert other.post(f"/discover/asked/{asked.id}/show", {"on": "1"}).status_code == 404
    assert shared_questions(us.ana.pk) == []
    assert asked_by(us.ana.pk)[0].words == MAKES


def test_the_guess_is_kept_before_anything_is_looked_at(us, monkeypatch):
    """A page that breaks while it looks has kept the guess already; the post looks at no day at all."""
    monkeypatch.setattr("stepwell.strategies.discovery.answer_cards.verdict", lambda *_: 1 / 0)
    browser = cast.browser_of(us.ana)
    answer = browser.post("/discover/questions/lift", {"id": uuid4(), "a": "6", "b": "1"})
    assert answer.status_code == 302
    (kept,) = asked_by(us.ana.pk)
    assert (kept.a, kept.b, kept.until) == (6, 1, cast.today_of(us))
    with pytest.raises(ZeroDivisionError):
        browser.get(answer["location"])


def test_a_guess_is_made_once_and_its_answer_stays(us):
    browser, pk = cast.browser_of(us.ana), uuid4()
    browser.post("/discover/questions/lift", {"id": pk, "a": "6", "b": "1"})
    first = text_of(browser.post("/discover/questions/lift", {"id": pk, "a": "9", "b": "9"}, follow=True))
    assert "6 of 10" in first
    with clock.set_to(clock.now() + timedelta(days=1)):
        cast.a_noted_day(us, cast.a_plan(us), before=9, after=1)
        assert "28 of 28 times" in text_of(browser.get(f"/discover/asked/{pk}"))
        assert "28 of 29 times" in text_of(
            browser.post("/discover/questions/lift", {"id": uuid4()}, follow=True)
        )


@pytest.mark.parametrize("question", ["hard-bias", "lift"])
def test_who_has_seen_the_days_looks_and_does_not_guess(us, question):
    browser = cast.browser_of(us.ana)
    a_question(us)
    assert "there is nothing to guess" in text_of(browser.get(f"/discover/questions/{question}"))
    browser.post(f"/discover/questions/{question}", {"id": uuid4(), "a": "9", "b": "1"})
    newest = asked_by(us.ana.pk)[0]
    assert (newest.question, newest.a) == (question, None)


def test_a_guess_needs_both_bars(us):
    answer = cast.browser_of(us.ana).post("/discover/questions/lift", {"id": uuid4(), "a": "6", "b": ""})
    assert answer.status_code == 422
    assert "Any guess will do." in text_of(answer)
    assert asked_by(us.ana.pk) == []


def test_words_and_showing(us):
    browser, asked = cast.browser_of(us.ana), a_question(us)
    where = f"/discover/asked/{asked.id}"
    browser.post(where, {"words": "So it helps. A heron told me."})
    assert "So it helps." in text_of(browser.get(where))
    browser.post(f"{where}/show", {"on": "1"})
    assert [one.words for one in shared_questions(us.ana.pk)] == ["So it helps. A heron told me."]
    browser.post(f"{where}/show", {"on": "0"})
    assert shared_questions(us.ana.pk) == []


def test_no_question_is_no_page(us):
    browser = cast.browser_of(us.ana)
    for gone in ("weather", "in-the-way"):
        assert browser.get(f"/discover/questions/{gone}").status_code == 404


def test_with_nothing_noted_it_stays_kind():
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    for path in ("/discover", "/discover/questions", f"/discover/asked/{a_question(us).id}"):
        page = browser.get(path)
        assert page.status_code == 200
        assert tone.blame(words_of(page)) == []
    assert "Questions open after about two weeks" in text_of(browser.get("/discover/questions"))


def test_a_therapist_sees_what_is_shown_and_nothing_else(us):
    browser, asked = cast.browser_of(us.ana), a_question(us)
    a_question(us, "hard-falls")
    assert shared_questions(us.ana.pk) == []
    browser.post(f"/discover/asked/{asked.id}/show", {"on": "1"})
    (card,) = answers_to(us.pair, shared_questions(us.ana.pk), {})
    assert (card.id, card.words) == (asked.id, MAKES)


def test_only_what_held_up_and_is_shown_for_it_stands_in_the_note_before_a_session():
    """Ana’s cue goes with practice for months. It is named when she asked, showed it and ticked the note."""
    us = cast.clinic_with()
    months_with_a_cue(us)
    browser, bo = cast.browser_of(us.ana), cast.browser_of(us.bo)
    asked, where = a_question(us, "cue"), f"/pairs/{us.pair.id}"
    says = "held up on later days"
    before = text_of(bo.get(where))
    browser.post(f"/discover/asked/{asked.id}/show", {"on": "1"})
    assert says not in before + text_of(bo.get(where))
    browser.post(f"/discover/asked/{asked.id}/show", {"on": "1", "before_we_meet": "1"})
    assert "Does your moment matter?" in text_of(bo.get(where))
    assert says in text_of(bo.get(where))
    assert "also in the note your therapist reads" in text_of(browser.get("/me"))
    ticked = 'name="before_we_meet" value="1" checked'
    assert ticked in text_of(browser.get(f"/discover/asked/{asked.id}"))
    browser.post(f"/discover/asked/{asked.id}/show", {"on": "0"})
    assert says not in text_of(bo.get(where))
    assert "Does your moment matter?" not in text_of(browser.get("/me"))
