"""Sealed words open where they belong and nowhere else."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepwell.ground.vault.actions import make_key
from stepwell.ground.vault.facts import Place
from stepwell.ground.vault.models import DataKey
from stepwell.ground.vault.queries import blind, open_once, safe_for
from stepwell.ground.vault.rules import DoesNotOpen, sealed, unsealed

HERE = Place(UUID(int=1), "diary.entry", "words", UUID(int=2))


@given(st.binary(max_size=400), st.binary(max_size=40), st.data())
def test_any_changed_byte_or_other_place_keeps_it_shut(
    text: bytes, place: bytes, data: st.DataObject
) -> None:
    key = bytes(range(32))
    box = sealed(key, text, place)
    assert unsealed(key, box, place) == text
    at = data.draw(st.integers(0, len(box) - 1))
    spoilt = box[:at] + bytes([box[at] ^ 1]) + box[at + 1 :]
    for wrong in (
        (key, spoilt, place),
        (key, box, place + b"x"),
        (bytes(32), box, place),
        (key, box[:11], place),
    ):
        with pytest.raises(DoesNotOpen):
            unsealed(*wrong)


@pytest.fixture
def ana(db: None) -> UUID:
    ana = uuid4()
    make_key(owner=ana, clinic=uuid4())
    return ana


@given(text=st.text(max_size=200))
def test_every_text_comes_back_whole(text: str) -> None:
    key = bytes(32)
    assert (
        unsealed(key, sealed(key, text.encode("utf-8", "surrogatepass"), b""), b"").decode(
            "utf-8", "surrogatepass"
        )
        == text
    )


def test_it_works(ana: UUID) -> None:
    safe, place = safe_for([ana]), replace(HERE, owner=ana)
    assert safe.open(place, safe.seal(place, "مرحبا 🫖 \n tea")) == "مرحبا 🫖 \n tea"
    assert safe.seal(place, "") is None
    assert safe.open(place, None) == ""


@pytest.mark.parametrize("moved", [{"table": "plan.plan"}, {"column": "useful_word"}, {"row": uuid4()}])
def test_a_sealed_text_that_was_moved_does_not_open(ana: UUID, moved: dict[str, object]) -> None:
    safe, place = safe_for([ana]), replace(HERE, owner=ana)
    box = safe.seal(place, "tea")
    with pytest.raises(DoesNotOpen):
        safe.open(replace(place, **moved), box)


def test_a_sealed_text_does_not_open_for_another_client_or_clinic(ana: UUID) -> None:
    sam = uuid4()
    make_key(owner=sam, clinic=uuid4())
    safe, place = safe_for([ana, sam]), replace(HERE, owner=ana)
    box = safe.seal(place, "tea")
    with pytest.raises(DoesNotOpen):
        safe.open(replace(place, owner=sam), box)
    DataKey.objects.filter(owner=ana).update(clinic=uuid4())
    with pytest.raises(DoesNotOpen):
        safe_for([ana])


def test_a_forgotten_key_forgets_the_text(ana: UUID) -> None:
    place = replace(HERE, owner=ana)
    box = safe_for([ana]).seal(place, "tea")
    DataKey.objects.filter(owner=ana).delete()
    assert safe_for([ana]).open(place, box) == ""


def test_keys_are_asked_for_once_however_many(ana: UUID, django_assert_num_queries: object) -> None:
    with django_assert_num_queries(1):
        safe_for([ana, uuid4(), uuid4()])


def test_inside_one_request_a_key_is_asked_for_once(ana: UUID, django_assert_num_queries: object) -> None:
    sam = uuid4()
    make_key(owner=sam, clinic=uuid4())
    with django_assert_num_queries(2), open_once():
        assert set(safe_for([ana]).keys) == set(safe_for([ana]).keys) == {ana}
        assert set(safe_for([ana, sam]).keys) == {ana, sam}
        assert set(safe_for([sam]).keys) == {sam}
    DataKey.objects.all().delete()
    assert safe_for([ana]).keys == {}


def test_a_blind_index_is_the_same_for_the_same_address_and_tells_nothing() -> None:
    assert blind("email", "Bo@Example.org ") == blind("email", "bo@example.org")
    assert blind("email", "bo@example.org") != blind("code", "bo@example.org")
    assert all(len(blind("email", short)) == 64 for short in ("", "x", "bo@example.org"))
