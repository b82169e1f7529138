"""One press switches a part off or on."""

from django.http import Http404, QueryDict

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import open_pairs
from stepwell.journey.between.progress.cards import REWARDS
from stepwell.strategies.game import actions as game
from stepwell.strategies.game.facts import Element
from stepwell.strategies.game.queries import plays_of
from stepwell.strategies.reward import switching as reward


def switch(*, by: Person, sent: QueryDict) -> None:
    """A part of play, or rewards: those need no play."""
    (switch_rewards if sent.get("element") == REWARDS else switch_part)(by=by, sent=sent)


def switch_rewards(*, by: Person, sent: QueryDict) -> None:
    if sent.get("on") not in ("0", "1"):
        raise Http404
    for pair in open_pairs(by.pk):
        reward.switch(by=by.pk, pair=pair, on=sent["on"] == "1")


def switch_part(*, by: Person, sent: QueryDict) -> None:
    """With every therapist with whom play was agreed; most clients have one."""
    element = next((one for one in Element if one == sent.get("element")), None)
    if element is None or sent.get("on") not in ("0", "1"):
        raise Http404
    pairs = {pair.id: pair for pair in open_pairs(by.pk)}
    played = {play.pair for play in plays_of(pairs)}
    if not played:
        raise game.AgreeFirst
    for pair in played:
        game.switch(by=by.pk, pair=pairs[pair], element=element, on=sent["on"] == "1")
