"""Whether it may be asked: the operator's knob, the clinic's choice and the client's yes, all three."""

from uuid import UUID

from django.conf import settings

from stepwell.ground.language_model.comparing import state
from stepwell.ground.language_model.facts import NEEDS, Comparing, Grant, Policy, Reads, Recall, Task, Where
from stepwell.ground.language_model.models import MayRead, ModelPolicy
from stepwell.ground.language_model.rules.address import host_of, reaches


def ceiling() -> Policy:
    """How far the operator lets any clinic go."""
    return Policy(settings.AI_POLICY)


def policy_of(clinic: UUID) -> Policy:
    """How far this clinic goes; asks nothing of the database where the operator plugged nothing in."""
    most = ceiling()
    if most is Policy.NONE:
        return most
    chosen = ModelPolicy.objects.filter(clinic=clinic).order_by("-at", "-pk").values_list("policy", flat=True)
    wanted = Policy(chosen.first() or Policy.NONE)
    return wanted if reaches(most, wanted) else most


def where() -> Where:
    return Where(host_of(settings.AI_ENDPOINT), settings.AI_MODEL)


def may_read(client: UUID) -> set[Reads]:
    """What this client lets it read."""
    rows = MayRead.objects.filter(client=client, withdrawn_at=None)
    return {Reads(what) for what in rows.values_list("what", flat=True)}


def grant(clinic: UUID, client: UUID, task: Task) -> Grant | None:
    """None where one of the three did not say yes."""
    policy, reads = NEEDS[task]
    if not settings.AI_ENDPOINT or not reaches(policy_of(clinic), policy) or reads not in may_read(client):
        return None
    return Grant(client, task)


def can_compare(clinic: UUID) -> bool:
    """Whether a client here could let own lines be compared: the operator and the clinic said yes."""
    return reaches(policy_of(clinic), Policy.CLIENT) and state() is Recall.READY


def comparing(clinic: UUID, client: UUID) -> Comparing | None:
    """None where one of the three did not say yes, or there is no model for it."""
    if not can_compare(clinic) or Reads.LINES not in may_read(client):
        return None
    return Comparing(client)
