"""What each rule of the chosen system is worth to one client."""

from stepwell.strategies.game.content import system_of
from stepwell.strategies.game.facts import BACK_IS_WORTH, MOST_WORTH, PlayTerms, Sees


def worths_of(terms: PlayTerms) -> dict[Sees, int]:
    """1 to 3 each, and coming back always 1.

    >>> worths_of(PlayTerms("begin", {Sees.OPENED: 9, Sees.BACK: 3}, 3, frozenset()))
    {<Sees.OPENED: 'opened'>: 3, <Sees.TRIED: 'tried'>: 1, <Sees.BACK: 'back'>: 1}
    """
    found = {}
    for rule in system_of(terms.system).rules:
        own = terms.worths.get(rule.sees, rule.worth)
        found[rule.sees] = BACK_IS_WORTH if rule.sees == Sees.BACK else max(1, min(own, MOST_WORTH))
    return found
