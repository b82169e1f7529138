"""Rewards, off and on in one step."""

from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.models import Pair
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.kit import clock
from stepwell.strategies.reward.models import RewardSwitch
from stepwell.strategies.reward.queries import switched_on


@transaction.atomic
def switch(*, by: UUID, pair: PairFact, on: bool) -> None:
    """The client's own, and nothing is lost: what is off is only out of sight. Safe to repeat."""
    if by != pair.client.id:
        raise Http404
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)
    if switched_on(pair.id) == on:
        return
    row = RewardSwitch.objects.create(clinic_id=pair.clinic, pair_id=pair.id, on=on, by=by, at=clock.now())
    trail.mark(
        clinic=pair.clinic, by=by, did=Did.SWITCHED_PLAY, about="reward.rewardswitch", row=row.pk,
        client=pair.client.id,
    )  # fmt: skip
