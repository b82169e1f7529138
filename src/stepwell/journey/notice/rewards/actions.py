"""What a therapist may do about a reward, and nothing else."""

from uuid import UUID

from django.http import HttpRequest

from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.reward import actions as rewards
from stepwell.strategies.reward.access import reward_for
from stepwell.strategies.reward.refusals import NeverMore


def look(request: HttpRequest, reward: UUID) -> UUID:
    therapist = only(request.user, Role.THERAPIST)
    found, pair = reward_for(therapist, reward)
    rewards.look_at_it(by=therapist.pk, pair=pair, reward=found)
    return pair.id


def ease(request: HttpRequest, reward: UUID) -> UUID:
    """To "3-7": three of seven days."""
    therapist = only(request.user, Role.THERAPIST)
    found, pair = reward_for(therapist, reward)
    days, _, window = request.POST.get("to", "").partition("-")
    if not (days.isascii() and days.isdigit() and window.isascii() and window.isdigit()):
        raise NeverMore
    rewards.ease(
        by=therapist.pk, pair=pair, reward=found, days=int(days[:3]), window=int(window[:3]),
        since=day_of(pair.client.calendar, clock.now()),
    )  # fmt: skip
    return pair.id
