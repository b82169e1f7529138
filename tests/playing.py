"""Ana and Bo agree on play."""

from datetime import date

from cast import Cast, today_of
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Element, PlayTerms

PLAYED = PlayTerms("small-steps", {}, 3, frozenset(Element))


def agree_play(us: Cast, terms: PlayTerms = PLAYED, starts: date | None = None) -> None:
    game.agree_play(by=us.bo.pk, pair=us.pair, meeting=None, terms=terms, starts=starts or today_of(us))
