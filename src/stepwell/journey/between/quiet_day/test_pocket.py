"""Moves that a phone carries along."""

from stepwell.journey.between.quiet_day.moves.table import WAYS
from stepwell.journey.between.quiet_day.pocket import moves_for
from stepwell.strategies.curiosity.content import asks_around, barriers


def test_what_can_be_tapped_without_a_network_leads_nowhere_else() -> None:
    for reason in barriers():
        moves = moves_for(reason)
        assert "talk" in moves
        assert len(moves) <= 3
        assert all(WAYS[move].asks is None for move in moves if move != "talk")
    assert moves_for(asks_around()) == ("talk",)
