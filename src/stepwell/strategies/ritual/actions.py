"""A ritual begins, its cue is noted day by day, and the client says what became of the trial."""

from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.ritual.facts import RitualFact, RitualTerms, Verdict
from stepwell.strategies.ritual.models import CueDay, Ritual, Tried
from stepwell.strategies.ritual.queries import WORDS, as_facts, words_place
from stepwell.strategies.ritual.rules import short_enough, trial_ends


class NoMomentYet(Refusal):
    status = 422
    says = gettext_noop("Pick a moment that comes by itself, such as the kettle’s click.")


class FirstStepTooLong(Refusal):
    status = 422
    says = gettext_noop("A first step takes half a minute at most. What is the very first move of it?")


class AnotherCueFollowed(Refusal):
    says = gettext_noop("You are trying another cue already. Nothing is lost.")


def check(plan: PlanFact, terms: RitualTerms) -> None:
    """Raise the first kind reason why this ritual cannot begin as it is."""
    if not terms.cue:
        raise NoMomentYet
    if not short_enough(terms.first_step, plan.practice.first_step):
        raise FirstStepTooLong


@transaction.atomic
def begin(
    *, by: UUID, plan: PlanFact, terms: RitualTerms, starts: date, follows: UUID | None = None,
    id: UUID | None = None,
) -> RitualFact:  # fmt: skip
    """Seven days to try how practice starts. With an `id` from a form it is safe to repeat."""
    check(plan, terms)
    pk = id or uuid4()
    safe = safe_for([plan.client])
    words = {w: safe.seal(words_place(plan.client, w, pk), getattr(terms, w)) for w in WORDS}
    told = {
        "clinic_id": plan.clinic, "plan_id": plan.id, "follows_id": follows, "anchor": terms.anchor,
        "trial_starts": starts, "trial_ends": trial_ends(starts), "made_at": clock.now(), **words,
    }  # fmt: skip
    row, fresh = Ritual.objects.get_or_create(pk=pk, defaults=told)
    if fresh:
        trail.mark(
            clinic=plan.clinic, by=by, did=Did.BEGAN_RITUAL, about="ritual.ritual", row=pk, client=plan.client
        )
    return as_facts(Ritual.objects.filter(pk=row.pk))[0]


@transaction.atomic
def note_cue(
    *, by: UUID, ritual: RitualFact, id: UUID, day: date, came: bool, minutes: int | None = None,
    at: datetime | None = None,
) -> None:  # fmt: skip
    """Whether the moment came that day, and how soon practice began. Of two words about a day the later
    counts, in whatever order they arrive; `at` is when it was said."""
    said = {"came": came, "minutes": minutes if came else None, "noted_at": at or clock.now()}
    where = {"id": id, "clinic_id": ritual.clinic, "ritual_id": ritual.id}
    row, fresh = CueDay.objects.get_or_create(plan_id=ritual.plan, day=day, defaults=where | said)
    if not fresh and not _changed(row, said):
        return
    trail.mark(
        clinic=ritual.clinic,
        by=by,
        did=Did.NOTED_CUE,
        about="ritual.cueday",
        row=row.pk,
        client=ritual.client,
    )


def _changed(row: CueDay, said: dict) -> bool:
    """Whether a later word changed this day."""
    same = (row.came, row.minutes) == (said["came"], said["minutes"])
    if same or said["noted_at"] < row.noted_at:
        return False
    return bool(CueDay.objects.filter(pk=row.pk, noted_at__lte=said["noted_at"]).update(**said))


@transaction.atomic
def tried(*, by: UUID, ritual: RitualFact, verdict: Verdict) -> None:
    """What the client makes of the trial: safe to repeat, and a later word takes its place."""
    if ritual.verdict is verdict:
        return
    row = Tried.objects.create(
        clinic_id=ritual.clinic, ritual_id=ritual.id, verdict=verdict.value, by=by, at=clock.now()
    )
    trail.mark(
        clinic=ritual.clinic, by=by, did=Did.TRIED_RITUAL, about="ritual.tried", row=row.pk,
        client=ritual.client,
    )  # fmt: skip


@transaction.atomic
def try_another(
    *, by: UUID, plan: PlanFact, ritual: RitualFact, terms: RitualTerms, starts: date, id: UUID
) -> RitualFact:
    """Another cue, and another week to try it. Two phones at the same moment begin one."""
    Ritual.objects.select_for_update(no_key=True).get(pk=ritual.id)
    later = Ritual.objects.filter(follows=ritual.id)
    if later.exclude(pk=id).exists():
        raise AnotherCueFollowed
    fresh = begin(by=by, plan=plan, terms=terms, starts=starts, follows=ritual.id, id=id)
    tried(by=by, ritual=ritual, verdict=Verdict.ANOTHER)
    return fresh
