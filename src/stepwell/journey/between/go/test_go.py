"""Start from anywhere: a sticker opens the first step, for its client alone."""

from datetime import timedelta

import pytest
from django.test import Client

from cast import a_noted_day, a_plan, browser_of, clinic_with, today_of
from stepwell.ground.diary.queries import starts_of
from stepwell.ground.plan.actions import let_go
from stepwell.journey.between.go.codes import path_to

pytestmark = pytest.mark.django_db


def test_it_works(django_assert_max_num_queries) -> None:
    us = clinic_with()
    plan, phone = a_plan(us), browser_of(us.ana)
    a_plan(us, practice="five-minute-start")
    with django_assert_max_num_queries(30):
        page = phone.get(path_to(plan.id))
    assert plan.practice.first_step in page.content.decode()
    assert f"/plans/{plan.id}/start" in page.content.decode()
    assert not starts_of([plan.id])


def test_a_stranger_sees_nothing() -> None:
    us, others = clinic_with(), clinic_with(client="Cy")
    plan = a_plan(us)
    assert browser_of(others.ana).get(path_to(plan.id)).status_code == 404
    assert browser_of(us.bo).get(path_to(plan.id)).status_code == 404
    assert browser_of(others.ana).get(f"/plans/{plan.id}/sticker").status_code == 404
    assert Client().get(path_to(plan.id)).status_code == 302


def test_a_wrong_or_an_old_one_is_no_longer_needed() -> None:
    us = clinic_with()
    plan, phone = a_plan(us, starts=today_of(us) - timedelta(3)), browser_of(us.ana)
    let_go(by=us.ana.pk, plan=plan, on=today_of(us))
    old, wrong = phone.get(path_to(plan.id)), phone.get("/go/0123456789ab")
    assert (old.status_code, wrong.status_code) == (410, 404)
    assert all("no longer needed" in page.content.decode() for page in (old, wrong))


def test_it_stays_good_when_the_practice_changes() -> None:
    us = clinic_with()
    plan = a_plan(us, starts=today_of(us) - timedelta(3))
    after = a_plan(us, practice="five-minute-start", follows=plan.id)
    assert f"/plans/{after.id}/start" in browser_of(us.ana).get(path_to(plan.id)).content.decode()


def test_a_start_that_is_open_goes_on() -> None:
    us = clinic_with()
    plan, phone = a_plan(us), browser_of(us.ana)
    begun = phone.post(f"/plans/{plan.id}/start")["Location"]
    assert phone.get(path_to(plan.id))["Location"] == begun
    assert phone.get("/go")["Location"] == begun


def test_without_a_code_it_is_what_waits() -> None:
    us = clinic_with()
    assert browser_of(us.ana).get("/go")["Location"] == "/today"
    done, waits = a_plan(us), a_plan(us, practice="five-minute-start")
    a_noted_day(us, done)
    assert f"/plans/{waits.id}/start" in browser_of(us.ana).get("/go").content.decode()


def test_the_sticker_holds_no_words() -> None:
    us = clinic_with()
    plan = a_plan(us)
    said = browser_of(us.ana).get(f"/plans/{plan.id}/sticker").content.decode()
    assert path_to(plan.id) in said
    assert "<svg" in said
    assert plan.id.hex[:8] not in path_to(plan.id)
