"""Play is agreed, switched off and on; goals and levels are agreed and dated."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID, uuid4

from django.db import transaction

from stepwell.ground.library.facts import PracticeFact
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.models import Pair
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.ground.vault.queries import safe_for
from stepwell.kit import clock
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.game.facts import Caution, Element, Level, PlayTerms
from stepwell.strategies.game.models import AgreedLevel, Play, PlayCaution, Switch, WeekGoal
from stepwell.strategies.game.queries import agreed, caution_place
from stepwell.strategies.game.rules.levels import ORDER, level_of
from stepwell.strategies.game.worth import worths_of

NONE = "none"


class LeaveARestDay(Refusal):
    status = 422
    says = gettext_noop("A week goal is 1 to 6 of 7 days. A rest day is part of it.")


class AgreeFirst(Refusal):
    says = gettext_noop("This is agreed in a session first. Then it is yours to switch.")


@transaction.atomic
def ask_cautions(*, by: UUID, pair: PairFact, said: Iterable[Caution]) -> None:
    """Sealed; said again it is a new line."""
    pk, client = uuid4(), pair.client.id
    words = ",".join(sorted(said)) or NONE
    sealed = safe_for([client]).seal(caution_place(client, pk), words)
    PlayCaution.objects.create(
        pk=pk, clinic_id=pair.clinic, pair_id=pair.id, said=sealed, by=by, at=clock.now()
    )
    _mark(by, pair, Did.ASKED_SUITABILITY, "playcaution", pk)


@transaction.atomic
def agree_play(*, by: UUID, pair: PairFact, meeting: UUID | None, terms: PlayTerms, starts: date) -> None:
    """From this day on these rules read the days. Agreed again without a change, it is the same."""
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)
    worths = {sees.value: worth for sees, worth in worths_of(terms).items()}
    elements = sorted(terms.elements)
    now = agreed([pair.id])
    same = now.play and (now.play.system, {k.value: v for k, v in now.play.worths.items()}, now.shown)
    if same != (terms.system, worths, terms.elements):
        row = Play.objects.create(
            clinic_id=pair.clinic, pair_id=pair.id, meeting_id=meeting, system=terms.system, worths=worths,
            elements=elements, starts=starts, by=by, made_at=clock.now(),
        )  # fmt: skip
        _mark(by, pair, Did.AGREED_PLAY, "play", row.pk)
    set_week_goal(by=by, pair=pair, days=terms.goal, starts=starts)


@transaction.atomic
def set_week_goal(*, by: UUID, pair: PairFact, days: int, starts: date) -> None:
    """The one active goal; the same again changes nothing."""
    if not 1 <= days <= 6:
        raise LeaveARestDay
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)
    last = WeekGoal.objects.filter(pair=pair.id).order_by("-made_at", "-pk").first()
    if last and last.days == days:
        return
    row = WeekGoal.objects.create(
        clinic_id=pair.clinic, pair_id=pair.id, follows=last, days=days, starts=starts, by=by,
        made_at=clock.now(),
    )  # fmt: skip
    _mark(by, pair, Did.SET_WEEK_GOAL, "weekgoal", row.pk)


@transaction.atomic
def switch(*, by: UUID, pair: PairFact, element: Element, on: bool) -> None:
    """One step, either way, and nothing is lost: what is off is only not shown. Safe to repeat."""
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)
    now = agreed([pair.id])
    if now.play is None:
        raise AgreeFirst
    if (element in now.shown) == on:
        return
    row = Switch.objects.create(
        clinic_id=pair.clinic, pair_id=pair.id, element=element.value, on=on, by=by, at=clock.now()
    )
    _mark(by, pair, Did.SWITCHED_PLAY, "switch", row.pk)


@transaction.atomic
def agree_level(
    *, by: UUID, pair: PairFact, practice: PracticeFact, level: Level, meeting: UUID | None, on: date
) -> None:
    """A level that is reached stays; one below it is reached already."""
    Pair.objects.select_for_update(no_key=True).get(pk=pair.id)
    known = level_of(agreed([pair.id]).levels, practice.slug)
    if known and ORDER.index(level) <= ORDER.index(known):
        return
    row = AgreedLevel.objects.create(
        clinic_id=pair.clinic, pair_id=pair.id, practice_id=practice.id, meeting_id=meeting,
        level=level.value, on=on, by=by, at=clock.now(),
    )  # fmt: skip
    _mark(by, pair, Did.AGREED_LEVEL, "agreedlevel", row.pk)


def opened(*, by: UUID, pair: PairFact) -> None:
    """Both look at the scores; the client can read when."""
    trail.mark(
        clinic=pair.clinic, by=by, did=Did.OPENED_SCORES, about="client", row=pair.client.id,
        client=pair.client.id,
    )  # fmt: skip


def _mark(by: UUID, pair: PairFact, did: Did, model: str, row: UUID) -> None:
    trail.mark(clinic=pair.clinic, by=by, did=did, about=f"game.{model}", row=row, client=pair.client.id)
