"""Conversations on the phone."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from django.test import Client

import cast
from on_screen import words_of
from stepwell.ground.diary.facts import Outcome
from stepwell.journey.between.talk.actions import NotJustNow
from stepwell.journey.between.talk.pocket import bring_home
from stepwell.kit import clock, tone
from stepwell.kit.days import each
from stepwell.strategies.discovery.facts.state import Event
from stepwell.strategies.discovery.queries.conversation import conversations, shared_conversations
from stepwell.strategies.discovery.queries.discovery import discoveries
from talks import GUIDE, SAID, SENTENCE, TO_THE_END, a_conversation

pytestmark = pytest.mark.django_db
NOON, NIGHT = datetime(2026, 11, 23, 11, tzinfo=UTC), datetime(2026, 11, 23, 23, tzinfo=UTC)


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with clock.set_to(NOON):
        yield


def opened(browser: Client, guide: str = GUIDE) -> str:
    answer = browser.post("/talk", {"id": uuid4(), "guide": guide})
    assert answer.status_code == 302
    return str(answer["location"])


def does(browser: Client, where: str, what: str = "answer", **said: object) -> str:
    """Does it on the page as it stands, and gives what comes then."""
    place = re.search(r'name="place" value="(\d+)"', browser.get(where).content.decode())
    sent = {"place": place[1] if place else "", "does": what, **said}
    return browser.post(where, sent, follow=True).content.decode()


def test_it_works() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    where = opened(browser)
    assert "comes to mind" in browser.get(where).content.decode()
    does(browser, where, text=SAID)
    does(browser, where, "skip")
    does(browser, where, option="stayed")
    page = does(browser, where, words=["1", "3"])
    assert "heron stood on" in page
    does(browser, where, text=SENTENCE)
    last = does(browser, where, option="words")
    assert "My therapist sees my own sentence" in last
    told = does(browser, where, keep="on", discovery=uuid4())
    assert SENTENCE in told
    assert [one.words for one in discoveries(us.ana.pk)] == [SENTENCE]
    assert len(shared_conversations(us.ana.pk)) == 1
    assert "Other" not in told


def test_a_stranger_sees_nothing() -> None:
    us = cast.clinic_with()
    where = f"/conversations/{a_conversation(us, *TO_THE_END).id}"
    for person in (us.bo, us.dee, cast.a_stranger(), cast.a_client(us.bo, "Eve")):
        other = cast.browser_of(person)
        assert other.get(where).status_code == 404
        assert other.post(where, {"place": "0", "does": "skip"}).status_code == 404
        assert other.post(f"{where}/show", {"what": "all"}).status_code == 404
    assert shared_conversations(us.ana.pk) == []


def test_every_turn_has_skip_back_and_leave_and_sounds_kind() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    where = opened(browser, "two-sides")
    for _ in range(12):
        answer = browser.get(where)
        page = answer.content.decode()
        if 'name="place"' not in page:
            break
        assert 'value="leave"' in page
        assert 'value="skip"' in page or 'value="answer"' in page
        assert tone.blame(words_of(answer)) == []
        does(browser, where, "skip")
    assert conversations(us.ana.pk)[0].ended_at


def test_leaving_keeps_what_was_typed_and_the_list_leads_back() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    where = opened(browser)
    assert where not in browser.get("/talk").content.decode()
    listed = does(browser, where, "leave", text="A heron, and")
    assert where in listed
    assert "A heron, and" in browser.get(where).content.decode()


def test_an_empty_answer_is_asked_for_kindly_and_a_second_tap_or_tab_loses_nothing() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    where = opened(browser)
    assert "A few words are enough" in does(browser, where, text="  ")
    browser.post(where, {"place": "0", "does": "skip"})
    assert conversations(us.ana.pk)[0].state.at == "moment"
    does(browser, where, text=SAID)
    for words, answer in ((SAID, 302), (SENTENCE, 409)):
        again = browser.post(where, {"place": "1", "does": "answer", "text": words})
        assert (again.status_code, words in again.content.decode()) == (answer, answer == 409)


def test_plain_danger_is_met_with_help_and_nobody_is_told() -> None:
    us = cast.clinic_with()
    browser = cast.browser_of(us.ana)
    where = opened(browser)
    page = does(browser, where, text="I want to die.")
    assert "You do not have to be alone with this" in page
    assert 'href="/help"' in page
    on = does(browser, where, "go_on")
    assert "I want to die" not in on
    assert conversations(us.ana.pk)[0].state.said[0].text == "I want to die."
    assert shared_conversations(us.ana.pk) == []


def test_what_is_offered_fits_what_happened() -> None:
    us = cast.clinic_with()
    today = cast.today_of(us)
    plan = cast.a_plan(us, starts=today.replace(day=1))
    browser = cast.browser_of(us.ana)
    assert "has been quiet" not in browser.get("/talk").content.decode()
    for day in list(each(plan.starts, today))[-3:-1]:
        cast.a_noted_day(us, plan, day, outcome=Outcome.NOT_TODAY)
    assert "has been quiet for a while" in browser.get("/talk").content.decode()
    assert browser.post("/talk", {"id": uuid4(), "guide": "seen-before"}).status_code == 409
    assert browser.post("/talk", {"id": "x", "guide": "?"}).status_code == 404


def test_at_night_only_what_is_light_is_there() -> None:
    browser = cast.browser_of(cast.clinic_with().ana)
    with clock.set_to(NIGHT):
        page = browser.get("/talk").content.decode()
    assert "the other chair" in page
    assert ("One side wants to" in page, "It is night" in page) == (False, True)


def test_who_may_see_it_can_be_changed_afterwards() -> None:
    us = cast.clinic_with()
    browser, done = cast.browser_of(us.ana), a_conversation(us, *TO_THE_END)
    where = f"/conversations/{done.id}"
    assert SAID in browser.get(where).content.decode()
    browser.post(f"{where}/show", {"what": "all"})
    assert len(shared_conversations(us.ana.pk)) == 1
    browser.post(f"{where}/show", {"what": "private"})
    assert shared_conversations(us.ana.pk) == []


def test_the_page_asks_the_database_little(django_assert_max_num_queries) -> None:
    us = cast.clinic_with()
    plan = cast.a_plan(us)
    cast.a_noted_day(us, plan, words="It rained.")
    browser = cast.browser_of(us.ana)
    for _ in range(3):
        where = f"/conversations/{a_conversation(us, *TO_THE_END).id}"
    with django_assert_max_num_queries(23):
        browser.get("/talk")
    with django_assert_max_num_queries(8):
        browser.get(where)


def test_a_conversation_without_a_network_comes_home_once() -> None:
    us, pk, keep = cast.clinic_with(), uuid4(), uuid4()
    for _ in range(2):
        bring_home(by=us.ana, id=pk, guide=GUIDE, events=TO_THE_END, keep=keep)
    assert [one.words for one in discoveries(us.ana.pk)] == [SENTENCE]
    assert [bool(one.ended_at) for one in conversations(us.ana.pk)] == [True]
    assert shared_conversations(us.ana.pk) == []
    with pytest.raises(NotJustNow):
        bring_home(by=us.ana, id=uuid4(), guide="seen-before", events=[])


def test_what_comes_home_in_parts_goes_on_and_what_went_elsewhere_stays_beside() -> None:
    us, pk = cast.clinic_with(), uuid4()
    parts = [TO_THE_END[:1], TO_THE_END[:3], TO_THE_END[:2], TO_THE_END, TO_THE_END[:3]]
    for events in parts:
        bring_home(by=us.ana, id=pk, guide=GUIDE, events=events)
    (home,) = conversations(us.ana.pk)
    assert home.ended_at
    assert home.state.over
    elsewhere = [TO_THE_END[0], Event("answer", text="Another thing."), *TO_THE_END[2:]]
    for _ in range(2):
        bring_home(by=us.ana, id=pk, guide=GUIDE, events=elsewhere)
    assert len(conversations(us.ana.pk)) == 2
    with pytest.raises(NotJustNow):
        bring_home(by=us.ana, id=uuid4(), guide=GUIDE, events=TO_THE_END, version=99)
