"""Letters from the outbox of a phone: sealed there, opened here, each kept once."""

from base64 import b64decode, b64encode
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from cast import AGREED, Cast, a_plan, browser_of, clinic_with, today_of
from letters import a_letter_note, letter, post, sealed
from stepwell.ground.diary.queries import history, words_of
from stepwell.ground.plan.actions import let_go
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.go.codes import code_of
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
WORDS = "It rained on the tin roof. ☔"


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


@pytest.fixture
def plan(cast: Cast) -> PlanFact:
    return a_plan(cast, starts=today_of(cast) - timedelta(9))


@pytest.fixture
def phone(cast: Cast) -> Client:
    return browser_of(cast.ana)


def key_of(phone: Client) -> str:
    return phone.get("/outbox").json()["key"]


def a_note(cast: Cast, plan: PlanFact, **more: object) -> dict:
    return a_letter_note(plan.id, today_of(cast).isoformat(), clock.now().isoformat(), **more)


def test_it_works(cast: Cast, plan: PlanFact, phone: Client):
    note = a_note(cast, plan, words=WORDS, actual=3)
    sent = [letter(key_of(phone), note)]
    assert [a["answer"] for a in post(phone, sent)] == ["stored"]
    assert [a["answer"] for a in post(phone, sent)] == ["same"]
    kept = history(plan, today_of(cast)).entries[today_of(cast)]
    assert (str(kept.id), kept.actual) == (note["id"], 3)
    assert words_of(cast.ana.pk, [kept.id])[kept.id].words == WORDS


def test_a_stranger_sees_nothing(cast: Cast, plan: PlanFact, phone: Client):
    """Neither a letter of somebody else's phone nor its words."""
    other = browser_of(clinic_with(client="Cy").ana)
    told = post(other, [letter(key_of(phone), a_note(cast, plan, words=WORDS))])
    assert [(a["answer"], a["words"]) for a in told] == [("refused", "")]
    assert not history(plan, today_of(cast)).entries
    assert browser_of(cast.bo).get("/outbox").status_code == 404
    assert browser_of(cast.bo).get("/along").status_code == 404
    assert Client().get("/outbox").status_code == 302


def test_a_changed_letter_does_not_open(cast: Cast, plan: PlanFact, phone: Client):
    good = letter(key_of(phone), a_note(cast, plan))
    box = bytearray(b64decode(good["box"]))
    for at in (0, 1, 40, 70, len(box) - 1):
        bent = bytes(b ^ (at == n) for n, b in enumerate(box))
        (told,) = post(phone, [good | {"box": b64encode(bent).decode()}])
        assert (told["answer"], told["words"]) == ("refused", "")
    for strange in ("", "?", "AAAA", b64encode(bytes(65)).decode(), b64encode(bytes(box[:77])).decode()):
        assert post(phone, [good | {"box": strange}])[0]["answer"] == "refused"
    assert post(phone, [good | {"id": str(uuid4())}])[0]["answer"] == "refused"
    assert post(phone, [good])[0]["answer"] == "stored"


def test_a_letter_names_what_is_in_it(cast: Cast, plan: PlanFact, phone: Client):
    assert post(phone, [letter(key_of(phone), a_note(cast, plan), uuid4())])[0]["answer"] == "refused"


def test_what_is_refused_gives_the_words_back(cast: Cast, plan: PlanFact, phone: Client):
    long_ago = a_note(cast, plan, day=(today_of(cast) - timedelta(8)).isoformat(), words=WORDS)
    fine = a_note(cast, plan)
    told = post(phone, [letter(key_of(phone), long_ago), letter(key_of(phone), fine)])
    assert [a["answer"] for a in told] == ["refused", "stored"]
    assert told[0]["words"] == WORDS
    assert "two days" in told[0]["why"]


def test_what_is_no_note_is_told_kindly(cast: Cast, plan: PlanFact, phone: Client):
    name = str(uuid4())
    for text in ("", "{}", "[]", '{"id": 1}', "💧" * 9):
        told = post(phone, [{"id": name, "box": sealed(key_of(phone), text, name)}])
        assert [a["answer"] for a in told] == ["refused"]
    for body in (b"", b"{", b'{"letters": 1}', b'{"letters": [{}]}', b"\xff"):
        assert phone.post("/outbox", body, content_type="application/json").status_code == 422


def test_as_many_questions_for_one_letter_as_for_many(
    cast: Cast, plan: PlanFact, phone: Client, django_assert_max_num_queries
):
    key = key_of(phone)
    with django_assert_max_num_queries(20):
        assert len(post(phone, [letter(key, a_note(cast, plan)) for _ in range(30)])) == 30


def test_the_day_tells_what_each_sticker_opens(
    cast: Cast, plan: PlanFact, phone: Client, django_assert_max_num_queries
):
    """A sticker of the plan before opens what came after; one of a plan that is over opens nothing."""
    after = a_plan(cast, follows=plan.id, starts=today_of(cast))
    over = a_plan(cast, practice="five-minute-start", starts=today_of(cast) - timedelta(3))
    let_go(by=cast.ana.pk, plan=over, on=today_of(cast))
    with django_assert_max_num_queries(60):
        told = phone.get("/along").json()
    assert set(told["codes"].values()) == {str(after.id)}
    assert {code_of(plan.id), code_of(after.id)} == told["codes"].keys()
    assert told["rests_until"] == ""


def test_the_day_to_take_along_is_complete(cast: Cast, plan: PlanFact, phone: Client):
    told = phone.get("/along").json()
    assert told["who"] == phone.get("/outbox").json()["who"]
    assert (told["zone"], told["day_starts_at"]) == ("Europe/Berlin", 4)
    (mine,) = told["plans"]
    paper = told["papers"][str(plan.id)]
    assert any(AGREED.cue in part for part in paper["recap"])
    assert paper["first"] == plan.practice.first_step
    assert {"cue", "place", "starts", "ends", "weekdays", "days_a_week", "size"} <= mine["plan"].keys()
    assert {"first_step", "if_stuck", "caution", "sizes", "before", "after"} <= mine["plan"][
        "practice"
    ].keys()
