"""When a conversation offers itself: wanted, seldom, and without a trace."""

from datetime import date, timedelta
from uuid import uuid4

import pytest

from cast import Cast, a_plan, a_stranger, browser_of, clinic_with
from stepwell.kit import clock
from stepwell.kit.days import begins
from stepwell.strategies.discovery.queries.offer import suggestions
from stepwell.strategies.discovery.rules.rhythm import offers_on
from talks import GUIDE, SENTENCE, TO_THE_END, a_conversation

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("by_day")]


@pytest.fixture
def us() -> Cast:
    us = clinic_with()
    a_plan(us)
    return us


def offer_days(client) -> list[date]:
    today = date(2026, 11, 23)
    return [day for n in range(7) if offers_on(str(client), day := today + timedelta(n))]


def test_today_offers_one_only_when_that_was_wanted_and_not_after_not_now(us: Cast) -> None:
    day = offer_days(us.ana.pk)[0]
    with clock.set_to(begins(us.pair.client.calendar, day) + timedelta(hours=6)):
        ana = browser_of(us.ana)
        assert "A question is waiting for you" not in ana.get("/today").content.decode()
        ana.post("/talk/offers", {"on": "1"})
        assert "A question is waiting for you" in ana.get("/today").content.decode()
        ana.post("/talk/not-now", {"id": str(uuid4())})
        assert "A question is waiting for you" not in ana.get("/today").content.decode()
        ana.post("/talk/offers", {})
        assert "Yes, offer me one" in ana.get("/talk").content.decode()


def test_what_bo_thought_of_comes_first_and_leaves_no_trace_of_being_opened(us: Cast) -> None:
    bo, ana = browser_of(us.bo), browser_of(us.ana)
    before = bo.get("/guides").content
    for _ in range(2):
        bo.post(f"/guides/{GUIDE}/think", {"pair": str(us.pair.id)})
    thought = bo.get("/guides").content.decode()
    assert thought.count("You thought of it for Ana.") == 1
    page = ana.get("/talk").content.decode()
    assert "Bo thought of this one" in page.split("Have a look")[0]
    a_conversation(us, *TO_THE_END)
    ana.post(f"/talk/thoughts/{suggestions([us.ana.pk])[0].id}/away")
    assert "thought of this one" not in ana.get("/talk").content.decode()
    assert bo.get("/guides").content.decode().count("You thought of it for Ana.") == 1
    bo.post(f"/guides/{GUIDE}/think", {"pair": str(us.pair.id), "back": "1"})
    assert len(bo.get("/guides").content) == len(before)


def test_what_came_up_three_times_may_be_brought_to_the_session(us: Cast) -> None:
    ana = browser_of(us.ana)
    for _ in range(2):
        a_conversation(us, *TO_THE_END)
    assert "This came up three times" not in ana.get("/talk").content.decode()
    newest = a_conversation(us, *TO_THE_END)
    assert "This came up three times" in ana.get("/talk").content.decode()
    ana.post(f"/conversations/{newest.id}/show", {"what": "words"})
    assert "This came up three times" not in ana.get("/talk").content.decode()
    assert SENTENCE in browser_of(us.bo).get(f"/pairs/{us.pair.id}").content.decode()


def test_a_stranger_sees_nothing(us: Cast) -> None:
    cy = browser_of(a_stranger())
    assert cy.post(f"/guides/{GUIDE}/think", {"pair": str(us.pair.id)}).status_code == 404
    assert cy.post("/talk/offers", {"on": "1"}).status_code == 404
    assert suggestions([us.ana.pk]) == []
