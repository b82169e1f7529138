"""People come in once, see each other while they work together, and go."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.http import Http404
from hypothesis import given
from hypothesis import strategies as st

from cast import a_colleague, a_stranger, clinic_with
from stepwell.ground.people import rules
from stepwell.ground.people.access import pair_for_client, pair_for_therapist
from stepwell.ground.people.actions import consents, devices, invitations, persons
from stepwell.ground.people.facts import Agreed, Role
from stepwell.ground.people.models import Device, Invitation, Pair, Person
from stepwell.ground.people.queries import consents as agreed
from stepwell.ground.people.queries import names, open_pairs
from stepwell.kit import clock

pytestmark = pytest.mark.django_db


def test_it_works() -> None:
    cast = clinic_with()
    assert pair_for_therapist(cast.bo, cast.pair.id).client.name == "Ana"
    assert pair_for_client(cast.ana).therapist.name == "Bo"
    assert names([cast.ana.pk, cast.bo.pk]) == {cast.ana.pk: "Ana", cast.bo.pk: "Bo"}


def test_a_stranger_sees_nothing() -> None:
    cast = clinic_with()
    for other in (a_stranger(), a_colleague(cast), cast.dee, cast.ana):
        with pytest.raises(Http404):
            pair_for_therapist(other, cast.pair.id)


def test_access_ends_with_the_pair() -> None:
    cast = clinic_with()
    persons.end_pair(by=cast.bo.pk, pair=cast.pair.id)
    assert open_pairs(cast.bo.pk) == []
    with pytest.raises(Http404):
        pair_for_therapist(cast.bo, cast.pair.id)
    again = persons.begin_pair(by=cast.bo.pk, therapist=cast.bo, client=cast.ana)
    assert again.pk != cast.pair.id


def test_two_people_are_one_open_pair_only() -> None:
    cast = clinic_with()
    with pytest.raises(IntegrityError), transaction.atomic():
        Pair.objects.create(clinic_id=cast.clinic, therapist=cast.bo, client=cast.ana, began=clock.now())


def test_a_code_works_once_and_only_hashes_of_it_are_kept() -> None:
    cast = clinic_with()
    fresh = invitations.invite(by=cast.bo, clinic=cast.clinic, role=Role.CLIENT)
    kept = str(list(Invitation.objects.values_list()))
    assert fresh.token not in kept
    assert fresh.code not in kept
    assert rules.plain_code(fresh.code) not in kept
    invitations.take_up(code=fresh.code.lower().replace("-", " "), token=fresh.token, name="Sam")
    with pytest.raises(invitations.NoLongerOpen):
        invitations.take_up(code=fresh.code, token=fresh.token, name="Cy")


def test_a_code_opens_for_72_hours() -> None:
    cast = clinic_with()
    fresh = invitations.invite(by=cast.bo, clinic=cast.clinic, role=Role.CLIENT)
    with clock.set_to(clock.now() + timedelta(hours=72, seconds=1)), pytest.raises(invitations.NoLongerOpen):
        invitations.take_up(code=fresh.code, name="Sam")
    with clock.set_to(clock.now() + timedelta(hours=71, minutes=59)):
        assert invitations.take_up(code=fresh.code, name="Sam").role == Role.CLIENT


def test_a_link_without_its_code_and_a_guessed_code_open_nothing() -> None:
    cast = clinic_with()
    fresh = invitations.invite(by=cast.bo, clinic=cast.clinic, role=Role.CLIENT)
    for wrong in (
        {"code": "", "token": fresh.token},
        {"code": fresh.code, "token": "x"},
        {"code": "BCDF-GHJK"},
    ):
        with pytest.raises(invitations.NoLongerOpen):
            invitations.take_up(name="Cy", **wrong)
    for _ in range(rules.CODE_TRIES):
        invitations.count_wrong_try(token=fresh.token)
    with pytest.raises(invitations.NoLongerOpen):
        invitations.take_up(code=fresh.code, token=fresh.token, name="Sam")


def test_a_new_phone_lets_the_same_client_in_and_closes_the_former_way() -> None:
    cast = clinic_with()
    first = invitations.invite(by=cast.bo, clinic=cast.clinic, role=Role.CLIENT, pair=cast.pair.id)
    second = invitations.invite(by=cast.bo, clinic=cast.clinic, role=Role.CLIENT, pair=cast.pair.id)
    with pytest.raises(invitations.NoLongerOpen):
        invitations.take_up(code=first.code)
    assert invitations.take_up(code=second.code).pk == cast.ana.pk
    assert Person.objects.filter(role=Role.CLIENT).count() == 1


def test_a_pin_opens_the_phone_and_wrong_ones_make_it_wait_but_never_for_good() -> None:
    ana = clinic_with().ana
    device, secret = devices.know_device(by=ana)
    devices.set_pin(by=ana, device=device, pin="271828")
    for _ in range(5):
        with pytest.raises(devices.WrongPin):
            devices.open_with_pin(device=Device.objects.get(), pin="000001")
    with pytest.raises(devices.WaitALittle):
        devices.open_with_pin(device=Device.objects.get(), pin="271828")
    with clock.set_to(clock.now() + timedelta(minutes=1)):
        assert devices.open_with_pin(device=Device.objects.get(), pin="271828").pk == ana.pk
    found = devices.device_with(secret)
    assert found is not None
    devices.forget_device(by=ana, device=found.pk)
    assert devices.device_with(secret) is None


def test_a_try_that_a_slower_clock_saw_is_no_try_too_soon() -> None:
    """Two workers, or two machines, whose clocks are a second apart: the free tries stay free."""
    ana = clinic_with().ana
    device, _ = devices.know_device(by=ana)
    devices.set_pin(by=ana, device=device, pin="271828")
    for ago in range(4):
        with clock.set_to(clock.now() - timedelta(seconds=ago)), pytest.raises(devices.WrongPin):
            devices.open_with_pin(device=Device.objects.get(), pin="000001")


@pytest.mark.parametrize("pin", ["", "12345", "111111", "abcdef", "१२३४५६"])
def test_a_weak_pin_is_refused_kindly(pin: str) -> None:
    ana = clinic_with().ana
    device, _ = devices.know_device(by=ana)
    with pytest.raises(devices.PinTooShort):
        devices.set_pin(by=ana, device=device, pin=pin)


def test_what_was_agreed_can_be_taken_back_and_given_again() -> None:
    ana = clinic_with().ana
    consents.agree_to(by=ana, kind=Agreed.SHOW_PRACTICE)
    consents.take_back(by=ana, kind=Agreed.SHOW_PRACTICE)
    assert Agreed.SHOW_PRACTICE not in agreed(ana.pk)
    consents.agree_to(by=ana, kind=Agreed.SHOW_PRACTICE)
    assert set(agreed(ana.pk)) == {Agreed.SHOW_PRACTICE, Agreed.NOT_WATCHED}


def test_one_address_is_one_person_however_it_is_typed() -> None:
    clinic = clinic_with().clinic
    persons.join(by=None, clinic=clinic, role=Role.THERAPIST, name="Bo", email="new@example.org")
    with pytest.raises(persons.AddressTaken):
        persons.join(by=None, clinic=clinic, role=Role.THERAPIST, name="Bo", email=" New@Example.ORG")


def test_an_unknown_zone_is_refused() -> None:
    cast = clinic_with()
    with pytest.raises(persons.UnknownZone):
        persons.move(by=cast.ana.pk, person=cast.ana, zone="Mars/Base")


def test_a_pair_of_nobody_is_not_there() -> None:
    with pytest.raises(Http404):
        pair_for_therapist(clinic_with().bo, uuid4())


@given(st.integers(0, 10_000))
def test_waiting_grows_and_ends_within_an_hour(tries: int) -> None:
    assert timedelta(0) <= rules.wait_after(tries) <= rules.wait_after(tries + 1) <= timedelta(hours=1)


def test_a_code_is_easy_to_say_and_to_type() -> None:
    for _ in range(200):
        code = rules.plain_code(rules.new_code())
        assert len(code) == rules.CODE_LENGTH
        assert not set(code) & set("AEIOU01258SZL")
