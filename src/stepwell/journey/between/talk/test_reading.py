"""A language model reads one answer, when Ana taps for it; and nothing else changes."""

import re
from uuid import uuid4

import pytest
from django.test import Client

import cast
from model_service import ModelService, raw, saying, text
from modelled import everybody_says_yes, model
from stepwell.ground.language_model.actions import let_read
from stepwell.ground.language_model.facts import Reads
from stepwell.ground.trail.queries import marks_about
from stepwell.journey.between.talk.test_talk import does, noon, opened
from stepwell.kit import tone
from stepwell.strategies.discovery.facts.state import Event
from stepwell.strategies.discovery.queries.conversation import conversations
from talks import SAID, a_conversation

pytestmark = pytest.mark.django_db
__all__ = ["model", "noon"]
WELL = "You noticed “The heron stood on the bakery roof” there."
ASKS, LABEL = "read this one answer?", "Written by a language model"


def begun(says_yes: bool = True) -> tuple[cast.Cast, Client, str]:
    """Ana has answered, and the next question is there."""
    us = cast.clinic_with()
    if says_yes:
        everybody_says_yes(us)
    browser = cast.browser_of(us.ana)
    where = opened(browser)
    does(browser, where, text=SAID)
    return us, browser, where


def tap(browser: Client, where: str, path: str = "read", **said: object) -> str:
    """As `does`, to another address; `reading` is taken from the page."""
    page = browser.get(where).content.decode()
    sent = {
        name: found[1]
        for name in ("place", "reading")
        if (found := re.search(rf'name="{name}" value="([^"]+)"', page))
    }
    return browser.post(f"{where}/{path}", sent | said, follow=True).content.decode()


def test_it_works(model: ModelService) -> None:
    us, browser, where = begun()
    assert ASKS in browser.get(where).content.decode()
    assert model.got == []
    model.says = saying(sentence=WELL)
    page = tap(browser, where, text="a draft")
    assert WELL in page
    assert LABEL in page
    assert "a draft" in page
    assert "Is that close?" in page
    assert tone.blame(page) == []
    assert "You said it is close" in tap(browser, where, "close", close="yes")
    assert len(model.got) == 1
    assert f'"answer": "{SAID}"' in model.got[0]["messages"][1]["content"].replace('\\"', '"')
    assert "Ana" not in model.sent
    marks = [mark for mark in marks_about(us.ana.pk) if mark.about == "discovery.reading"]
    assert [mark.did for mark in marks] == ["allowed_model"]


def test_a_stranger_sees_nothing(model: ModelService) -> None:
    us, _browser, where = begun()
    for person in (us.bo, us.dee, cast.a_stranger(), cast.a_client(us.bo, "Eve")):
        for path in ("read", "close"):
            sent = {"place": "1", "close": "yes", "reading": uuid4()}
            assert cast.browser_of(person).post(f"{where}/{path}", sent).status_code == 404
    assert model.got == []


def test_without_a_yes_there_is_no_button_and_no_call(model: ModelService) -> None:
    us, browser, where = begun(says_yes=False)
    plain = browser.get(where).content.decode()
    assert ASKS not in plain
    tap(browser, where)
    everybody_says_yes(us)
    assert ASKS in browser.get(where).content.decode()
    let_read(by=us.ana, what=Reads.ANSWERS, on=False)
    tap(browser, where)
    assert _bare(browser.get(where).content.decode()) == _bare(plain)
    assert model.got == []


def test_with_nothing_connected_every_page_is_the_same(model: ModelService, settings) -> None:
    us, browser, where = begun()
    pages = ("/talk", "/discover", "/me", "/today", where)
    let_read(by=us.ana, what=Reads.ANSWERS, on=False)
    connected = {page: _bare(browser.get(page).content.decode()) for page in pages}
    settings.AI_POLICY = "none"
    for page in pages:
        bare = _bare(browser.get(page).content.decode())
        assert "language model" not in bare
        if page != "/me":
            assert bare == connected[page]


@pytest.mark.parametrize("says", [raw(b"", 500), text("hello"), saying(sentence="You are so brave."), None])
def test_what_does_not_pass_changes_nothing_but_the_optional_part(
    model: ModelService, settings, says
) -> None:
    us, browser, where = begun()
    before = _bare(browser.get(where).content.decode())
    model.says = says or model.says
    if says is None:
        settings.AI_ENDPOINT = "http://127.0.0.1:1/v1"
    after = _bare(tap(browser, where))
    assert "Nothing that fits came back" in after
    assert "brave" not in after
    cut = re.compile(r"<section[^>]*(?:may-read|was-read).*?</section>", re.DOTALL)
    assert cut.sub("", after).split() == cut.sub("", before).split()
    assert conversations(us.ana.pk)[0].state.at == "expected"


@pytest.mark.parametrize("answer", ["Bo was there.", "It is ana again.", "Call 0151 23 45 67."])
def test_an_answer_that_says_who_somebody_is_stays_here(model: ModelService, answer: str) -> None:
    _us, browser, _where = begun()
    again = opened(browser)
    does(browser, again, text=answer)
    tap(browser, again)
    assert (ASKS in browser.get(again).content.decode(), model.got) == (False, [])


def test_not_close_rests_it_and_so_do_two_in_a_row_without_words(model: ModelService) -> None:
    _us, browser, where = begun()
    model.says = saying(sentence=WELL)
    tap(browser, where)
    assert "stays quiet" in tap(browser, where, "close", close="no")
    does(browser, where, text="I would have thought of nothing at all.")
    assert ASKS not in browser.get(where).content.decode()
    again = opened(browser)
    model.says = text("no")
    for said in (SAID, "Something else."):
        does(browser, again, text=said)
        tap(browser, again)
    does(browser, again, text="My own part in it.", option="")
    assert ASKS not in browser.get(again).content.decode()
    calls = len(model.got)
    tap(browser, again)
    assert len(model.got) == calls


def test_words_are_tapped_already_and_can_be_others(model: ModelService) -> None:
    _us, browser, where = begun()
    for _ in range(2):
        does(browser, where, "skip")
    model.says = saying(quote="on the bakery roof")
    page = tap(browser, where)
    assert "Marked by a language model" in page
    assert re.findall(r'name="words" value="(\d)" checked', page) == ["3", "4", "5", "6"]
    assert "The heron" in does(browser, where, words=["0", "1"])


def test_it_may_pick_another_of_our_questions_and_back_undoes_it(model: ModelService) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    here = a_conversation(
        us, Event("answer", text="My head was suddenly white.", option="other"), guide="what-was-i-protecting"
    )
    browser, where = cast.browser_of(us.ana), f"/conversations/{here.id}"
    assert "It writes nothing" in browser.get(where).content.decode()
    model.says = saying(move="blank")
    page = tap(browser, where)
    assert "three things of the same colour" in page
    assert "Picked by a language model" in page
    assert "My head was suddenly white." in does(browser, where, "back")
    does(browser, where, text="My head was suddenly white.", option="")
    assert conversations(us.ana.pk)[0].state.at == "near"


def test_what_asks_for_care_is_not_read(model: ModelService) -> None:
    us = cast.clinic_with()
    everybody_says_yes(us)
    browser = cast.browser_of(us.ana)
    where = opened(browser)
    does(browser, where, text="I want to die.")
    tap(browser, where)
    does(browser, where, "go_on")
    assert ASKS not in browser.get(where).content.decode()
    tap(browser, where)
    assert model.got == []


def test_the_page_asks_the_database_little(model: ModelService, django_assert_max_num_queries) -> None:
    _, browser, where = begun()
    model.says = saying(sentence=WELL)
    tap(browser, where)
    with django_assert_max_num_queries(12):
        browser.get(where)


def _bare(page: str) -> str:
    """Without what differs each time: tokens, ids, the mark of a request, times."""
    return re.sub(r'value="[A-Za-z0-9-]{36,}"|nonce="[^"]*"|name="place" value="\d+"', "", page)
