"""Sam, whom Ana trusts."""

from uuid import uuid4

from cast import Cast
from stepwell.ground.vault.models import DataKey
from stepwell.ground.witness import actions
from stepwell.ground.witness.access import own_witness
from stepwell.ground.witness.facts import Tick, Ticked, WitnessFact
from stepwell.journey.between.witness.lines import lines_for


def a_witness(cast: Cast, *ticks: Tick, words: str = "", found: tuple = ()) -> tuple[WitnessFact, str]:
    """A link for Sam with these ticks, and its secret."""
    one, secret = actions.make_witness(by=cast.ana, called="Sam", signed="Anni", months=3)
    return ticked(cast, one, Ticked(frozenset(ticks), words, found)), secret


def ticked(cast: Cast, one: WitnessFact, wanted: Ticked) -> WitnessFact:
    lines, week = lines_for(one, wanted)
    actions.tick(by=cast.ana, one=one, ticked=wanted, lines=lines, week=week)
    return own_witness(cast.ana, one.id)


def asked_for(cast: Cast, one: WitnessFact, words: str = "A walk by the sea") -> None:
    """Ana asks Sam to make something happen."""
    actions.ask_to_deliver(by=cast.ana, one=one, id=uuid4(), reward=uuid4(), words=words)


def key_forgotten(cast: Cast) -> None:
    """All that was sealed for Ana is gone, wherever it lies."""
    DataKey.objects.filter(owner=cast.ana.pk).delete()


def all_erased(cast: Cast) -> None:
    """And not even a row of hers is left."""
    cast.ana.delete()
