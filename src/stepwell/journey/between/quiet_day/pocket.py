"""A look at a quiet day that began on a phone without a network."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.people.access import Person
from stepwell.ground.plan.access import own_plan
from stepwell.journey.between.check_in.noting import standing
from stepwell.journey.between.quiet_day.moves.actions import LIST_ONLY, take
from stepwell.strategies.curiosity import actions as curiosity
from stepwell.strategies.curiosity.content import barriers
from stepwell.strategies.curiosity.queries import has_voice

# A single tap does them, and they lead to no other page. "talk" may have a line of its own, and needs none.
PLAIN = frozenset({"shrink", "tiny_only", "observe_only", "rehearse", "talk"})


def moves_for(reason: str) -> tuple[str, ...]:
    """At most two that can be tapped without a network, and talking about it."""
    named = [move for move in barriers()[reason].moves if move in PLAIN - LIST_ONLY]
    return (*named[:2], *LIST_ONLY)


@transaction.atomic
def look_home(
    *, by: Person, id: UUID, look: UUID, plan: UUID, day: date, reason: str, move: str, sound: bytes
) -> None:
    """Safe to repeat: a move has the id of its letter, and a spoken note that is there stays."""
    agreed = own_plan(by, plan)
    entry = standing(agreed, day)
    if entry is None or reason not in barriers() or (move and move not in moves_for(reason)):
        raise Http404
    talk = curiosity.look_at(by=by, plan=agreed, entry=entry, reason=reason, id=look)
    if sound and not has_voice(talk.id):
        curiosity.speak(by=by, talk=talk, sound=sound)
    if move:
        take(by=by, talk=talk, plan=agreed, move=move, id=id, read={})
