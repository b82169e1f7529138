"""What might happen is said before it can be known, and later what became of it."""

from uuid import UUID

from django.db import transaction
from django.http import Http404

from stepwell.ground.diary.facts import StartFact
from stepwell.ground.diary.queries import start_owner
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.care import worrying
from stepwell.strategies.discovery.actions.both import mark
from stepwell.strategies.discovery.facts.asked import Came, ExpectedFact
from stepwell.strategies.discovery.models import Became, Expected, RealDanger
from stepwell.strategies.discovery.queries.expected import expected_at, last_word
from stepwell.strategies.discovery.queries.place import place_of


@transaction.atomic
def expect(
    *,
    by: Person,
    start: StartFact,
    words: str = "",
    likely: int | None = None,
    feel: int | None = None,
    real: bool = False,
) -> ExpectedFact | None:
    """Locked by the start it comes with; sent twice, the first one stays. Real danger is never counted."""
    if not words.strip() and feel is None:
        return None
    box = safe_for([by.pk]).seal(place_of(by.pk, "expected", "words", start.id), words.strip())
    told = {
        "clinic_id": by.clinic_id, "client": by, "plan_id": start.plan, "day": start.day, "words": box,
        "likely": likely if words.strip() else None, "feel": feel, "at": start.at,
        "counts": bool(words.strip()) and likely is not None and not real and not worrying(words),
    }  # fmt: skip
    _, new = Expected.objects.get_or_create(pk=start.id, defaults=told)
    if new:
        mark(by, Did.GUESSED, "expected", start.id)
    return expected_at(by.pk, start.id)


@transaction.atomic
def became(*, by: Person, id: UUID, start: UUID, came: Came) -> None:
    """Did it happen? Another answer follows the first; the same twice changes nothing.

    What was expected may still be on its way from the phone; of somebody else's nothing is said.
    """
    if start_owner(start) not in (None, by.pk):
        raise Http404
    if last_word(start) == came:
        return
    told = {"clinic_id": by.clinic_id, "expected_id": start, "came": came.value, "at": clock.now()}
    _, new = Became.objects.get_or_create(pk=id, defaults=told)
    if new:
        mark(by, Did.NOTED, "became", id)


@transaction.atomic
def mark_danger(*, by: Person, plan: PlanFact, on: bool) -> None:
    """A therapist says that what is feared with this plan can really happen, or takes it back."""
    rows = RealDanger.objects.filter(plan=plan.id, withdrawn_at=None)
    told = {"clinic_id": by.clinic_id, "by": by.pk, "at": clock.now()}
    if on:
        RealDanger.objects.get_or_create(plan_id=plan.id, withdrawn_at=None, defaults=told)
    else:
        rows.update(withdrawn_at=clock.now())
    trail.mark(
        clinic=by.clinic_id, by=by.pk, did=Did.LOOKED_OVER, about="discovery.realdanger", row=plan.id,
        client=plan.client,
    )  # fmt: skip
