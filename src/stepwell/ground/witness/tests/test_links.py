"""What Ana took back is not built again by whoever looked a moment before."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from cast import Cast, clinic_with, today_of
from stepwell.ground.witness import actions
from stepwell.ground.witness.access import own_witness
from stepwell.ground.witness.facts import ShownLine, Tick, Ticked, WitnessFact
from stepwell.ground.witness.models import Delivery, SharedItem

pytestmark = pytest.mark.django_db
TEA = (ShownLine(Tick.WORDS, "Tea helps."),)


@pytest.fixture
def cast() -> Cast:
    return clinic_with()


def shown(cast: Cast) -> WitnessFact:
    one, _ = actions.make_witness(by=cast.ana, called="Sam", signed="Anni", months=3)
    ticked = Ticked(frozenset({Tick.WORDS}), TEA[0].words)
    actions.tick(by=cast.ana, one=one, ticked=ticked, lines=TEA, week=today_of(cast))
    return own_witness(cast.ana, one.id)


def ends(cast: Cast, one: WitnessFact) -> None:
    actions.end(by=cast.ana, one=one)


def unticks(cast: Cast, one: WitnessFact) -> None:
    actions.tick(by=cast.ana, one=one, ticked=Ticked(), lines=(), week=today_of(cast))


@pytest.mark.parametrize("takes_back", [ends, unticks])
def test_what_was_taken_back_meanwhile_is_not_built_again(
    cast: Cast, takes_back: Callable[[Cast, WitnessFact], None]
) -> None:
    """The weekly look has read the ticks already when Ana changes her mind."""
    before = shown(cast)
    takes_back(cast, before)
    actions.renew(by=None, one=before, lines=TEA, week=today_of(cast))
    assert not SharedItem.objects.filter(witness=before.id).exists()


def test_asked_twice_with_one_id_is_asked_once(cast: Cast) -> None:
    one, pk = shown(cast), uuid4()
    for _ in range(2):
        actions.ask_to_deliver(by=cast.ana, one=one, id=pk, reward=uuid4(), words="A walk by the sea")
    assert Delivery.objects.count() == 1
