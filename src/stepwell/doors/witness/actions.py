"""A kind word goes back, or something was made to happen."""

from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.people.queries import calendar_of
from stepwell.ground.witness.actions import cheer, delivered
from stepwell.ground.witness.facts import Cheer, WitnessFact
from stepwell.kit import clock
from stepwell.kit.days import day_of


def take(one: WitnessFact, sent: QueryDict) -> str:
    """Takes a cheer or a delivery, and names the page that says thanks. There is nothing else to take."""
    pk = _id(sent)
    if "delivered" in sent:
        delivered(by=one, id=pk)
        return "for_you_done"
    phrase = next((each for each in Cheer if each == sent.get("cheer")), None)
    if phrase is None:
        raise Http404
    cheer(by=one, id=pk, phrase=phrase, day=day_of(calendar_of(one.client), clock.now()))
    return "for_you_sent"


def _id(sent: QueryDict) -> UUID:
    try:
        return UUID(sent.get("delivered") or sent.get("id", ""))
    except ValueError:
        raise Http404 from None
