"""Answers that were read: sealed, once each, and off for a clinic where they are seldom close."""

from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cast
from modelled import a_reading
from stepwell.ground.language_model.facts import Came, Passed, Task
from stepwell.strategies.discovery.actions.reading import keep_reading, say_close
from stepwell.strategies.discovery.facts.reading import Readable
from stepwell.strategies.discovery.models import Reading
from stepwell.strategies.discovery.queries.reading import closeness_in, readings_in
from stepwell.strategies.discovery.rules.reading import closeness
from talks import a_conversation


@pytest.mark.django_db
def test_it_works() -> None:
    us = cast.clinic_with()
    here = a_conversation(us)
    for _ in range(2):
        a_reading(us, here, "You wrote “It rained”.")
    (one,) = readings_in(here.id)
    assert one.words == "You wrote “It rained”."
    assert b"rained" not in bytes(Reading.objects.get().words)
    for close in (True, False):
        say_close(by=us.ana, conversation=here.id, reading=one.id, close=close)
    assert [found.close for found in readings_in(here.id)] == [True]


@pytest.mark.django_db
def test_a_stranger_sees_nothing() -> None:
    us, eve = cast.clinic_with(), cast.a_stranger()
    here = a_conversation(us)
    a_reading(us, here)
    say_close(by=eve, conversation=here.id, reading=readings_in(here.id)[0].id, close=True)
    assert readings_in(here.id)[0].close is None
    assert closeness_in(eve.clinic_id).asked == 0


@pytest.mark.django_db
@pytest.mark.parametrize(("near", "earns"), [(11, False), (12, True)])
def test_below_six_of_ten_it_is_off_for_the_clinic(near: int, earns: bool) -> None:
    us = cast.clinic_with()
    for n in range(20):
        here = a_conversation(us)
        read = Readable(Task.REFLECT, "moment", str(n))
        keep_reading(by=us.ana, conversation=here.id, read=read, came=Passed(Came.GOOD, "rain"))
        say_close(by=us.ana, conversation=here.id, reading=readings_in(here.id)[0].id, close=n < near)
    found = closeness_in(us.clinic)
    assert (found.asked, found.close, found.earns) == (20, near, earns)
    assert not found.told


@given(st.lists(st.tuples(st.sampled_from([uuid4() for _ in range(7)]), st.booleans()), max_size=60))
def test_an_admin_is_told_of_many_people_only(said: list) -> None:
    found = closeness(said)
    assert not found.told or len({who for who, _ in said[:50]}) >= 5
    assert found.earns or found.asked >= 20
