"""Noted days arrive from phones: in any order, twice, from two devices, and sometimes strange."""

import json
from datetime import UTC, timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cast import Cast, a_plan, a_stranger, clinic_with, today_of
from stepwell.ground.diary.queries import history
from stepwell.ground.people.actions.tokens import make_token
from stepwell.ground.people.facts import Role, Scope
from stepwell.ground.plan.facts import PlanFact
from stepwell.kit import clock

pytestmark = pytest.mark.django_db
ALL = [scope.value for scope in Scope]


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


@pytest.fixture
def plan(cast: Cast) -> PlanFact:
    return a_plan(cast, starts=today_of(cast) - timedelta(20))


def bearer(person, scopes=ALL) -> dict:
    return {"Authorization": f"Bearer {make_token(by=person, scopes=scopes)}"}


def send(entries, key, raw: bytes | None = None):
    body = json.dumps({"entries": entries}) if raw is None else raw
    return Client().post("/api/v1/entries", body, content_type="application/json", headers=key)


def a_note(cast: Cast, plan: PlanFact, days_ago: int = 0, **more) -> dict:
    day = today_of(cast) - timedelta(days_ago)
    at = clock.now() - timedelta(days_ago)
    known = {"id": str(uuid4()), "plan": str(plan.id), "day": day.isoformat(), "outcome": "done", "size": "S"}
    return known | {"noted_at": at.isoformat()} | more


def answers(response) -> list[str]:
    assert response.status_code == 200, response.content
    return [one["answer"] for one in response.json()["answers"]]


def test_it_works(cast, plan):
    note = a_note(
        cast, plan, guess=7, actual=4, steps=["stop"], in_the_way="no_time", words="Tea first. 🌿 שלום"
    )
    assert answers(send([note], bearer(cast.ana))) == ["stored"]
    kept = Client().get(f"/api/v1/history?plan={plan.id}", headers=bearer(cast.ana)).json()["entries"]
    assert [(one["id"], one["guess"], one["words"]) for one in kept] == [(note["id"], 7, note["words"])]


def test_sent_again_it_is_the_same(cast, plan):
    note, key = a_note(cast, plan), bearer(cast.ana)
    again = note | {"noted_at": note["noted_at"].replace("+00:00", "Z")}
    assert [answers(send([one], key))[0] for one in (note, note, again)] == ["stored", "same", "same"]


def test_two_devices_keep_both(cast, plan):
    note, key = a_note(cast, plan, words="from the phone"), bearer(cast.ana)
    other = note | {"words": "from the tablet"}
    second = a_note(cast, plan, words="another id, the same day")
    assert answers(send([note], key)) == ["stored"]
    assert answers(send([other, second], key)) == ["kept_both", "kept_both"]
    found = Client().get(f"/api/v1/history?plan={plan.id}", headers=key).json()
    assert len(found["entries"]) == 1
    assert len(found["others"]) == 2


def test_a_stranger_sees_nothing(cast, plan):
    """Somebody else's plan and one that never was are refused in the same words."""
    cy = clinic_with(client="Cy").ana
    there = send([a_note(cast, plan)], bearer(cy)).json()["answers"][0]
    nowhere = send([a_note(cast, plan) | {"plan": str(uuid4())}], bearer(cy)).json()["answers"][0]
    assert (there["answer"], there["why"]) == ("refused", nowhere["why"])
    assert history(plan, today_of(cast)).entries == {}
    asked = [Client().get(f"/api/v1/history?plan={pk}", headers=bearer(cy)) for pk in (plan.id, uuid4())]
    assert asked[0].status_code == 404
    assert asked[0].content == asked[1].content


def test_one_strange_day_keeps_the_others(cast, plan):
    future, fine = a_note(cast, plan, days_ago=-3), a_note(cast, plan)
    said = send([future, fine], bearer(cast.ana)).json()["answers"]
    assert [one["answer"] for one in said] == ["refused", "stored"]
    assert "phone" in said[0]["why"]


def test_a_clock_that_is_a_day_ahead_loses_nothing(cast, plan):
    note = a_note(cast, plan) | {"noted_at": (clock.now() + timedelta(1)).isoformat()}
    assert answers(send([note], bearer(cast.ana))) == ["stored"]
    entry = history(plan, today_of(cast)).entries[today_of(cast)]
    assert entry.noted_at <= clock.now().astimezone(UTC)


def test_nul_bytes_and_half_characters_are_cleaned(cast, plan):
    note, key = a_note(cast, plan, words="a\x00b\ud800c"), bearer(cast.ana)
    assert answers(send([note], key)) == ["stored"]
    assert Client().get(f"/api/v1/history?plan={plan.id}", headers=key).json()["entries"][0]["words"] == "abc"


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"words": "x" * 10_001}, "entries.0.words"),
        ({"outcome": "failed"}, "entries.0.outcome"),
        ({"guess": 11}, "entries.0.guess"),
        ({"id": "7"}, "entries.0.id"),
        ({"noted_at": "2026-11-22T10:00:00"}, "entries.0.noted_at"),
        ({"surprise": 1}, "entries.0.surprise"),
    ],
)
def test_what_does_not_fit_is_told_with_its_place(cast, plan, change, where):
    response = send([a_note(cast, plan) | change], bearer(cast.ana))
    assert response.status_code == 422
    assert response["Content-Type"] == "application/problem+json"
    assert [one["where"] for one in response.json()["errors"]] == [where]
    assert history(plan, today_of(cast)).entries == {}


def test_more_than_a_hundred_is_told(cast, plan):
    assert send([a_note(cast, plan)] * 101, bearer(cast.ana)).status_code == 422


@pytest.mark.parametrize(("raw", "status"), [(b"{", 400), (b"x" * 10_000_000, 413), (b"[" * 90_000, 400)])
def test_what_is_no_batch_is_a_problem(cast, raw, status):
    response = send([], bearer(cast.ana), raw)
    assert (response.status_code, response["Content-Type"]) == (status, "application/problem+json")


def test_no_token_a_wrong_one_and_an_ended_scope(cast, plan):
    assert send([], {}).status_code == 401
    wrong = send([], {"Authorization": "Bearer nobody"})
    assert (wrong.status_code, wrong.json()["status"], wrong["WWW-Authenticate"][:6]) == (401, 401, "Bearer")
    assert send([], bearer(cast.ana, ["me:read"])).status_code == 403
    assert send([], bearer(cast.bo)).status_code == 403
    assert send([], bearer(a_stranger(Role.ADMIN))).status_code == 403


def test_it_asks_a_fixed_number_of_times(cast, plan, django_assert_max_num_queries):
    key = bearer(cast.ana)
    with django_assert_max_num_queries(22):
        answers(send([a_note(cast, plan)], key))
    with django_assert_max_num_queries(22):
        answers(send([a_note(cast, plan, ago) for ago in range(20)], key))


PICKS = st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=8), min_size=1, max_size=5)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=PICKS)
def test_any_order_and_repetition_gives_the_same_history(db, batches):
    """However batches come, doubled and out of order, what counts is what would count had they come once."""
    cast = clinic_with()
    plan = a_plan(cast, starts=today_of(cast) - timedelta(20))
    key, at = bearer(cast.ana), clock.now()
    notes = [a_note(cast, plan, n // 2, words=f"note {n}") for n in range(6)]
    for n, note in enumerate(notes):
        note |= {"noted_at": (at - timedelta(days=n // 2, minutes=n)).isoformat()}
    for batch in [*batches, list(range(6))]:
        answers(send([notes[n] for n in batch], key))
    counted = history(plan, today_of(cast)).entries
    assert {str(entry.id) for entry in counted.values()} == {notes[n]["id"] for n in (0, 2, 4)}
    assert all(isinstance(entry.id, UUID) for entry in counted.values())
