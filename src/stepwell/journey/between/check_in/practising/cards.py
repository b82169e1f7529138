"""The first step, and what may come after it in each size."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stepwell.ground.diary.facts import EntryFact, StartFact
from stepwell.ground.library.facts import SizeFact, StepFact
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.outcomes import SAID
from stepwell.strategies.ritual.queries import rituals_of
from stepwell.strategies.ritual.rules import standing

SIZES = {"S": _("Tiny"), "M": _("Short"), "L": _("Whole")}


@dataclass(frozen=True)
class SizeCard:
    """`chosen` is the size that was agreed; any other can be picked on the spot."""

    letter: str
    name: str | Promise
    takes: str
    say: str
    steps: tuple[StepFact, ...]
    chosen: bool


@dataclass(frozen=True)
class PractisingCard:
    """`guess` and `before` were said at the start; a phone takes them along when the network goes."""

    start: UUID
    plan: UUID
    guess: int | None
    before: int | None
    day: str
    name: str
    first_step: str
    stuck: str
    caution: str
    sizes: tuple[SizeCard, ...]
    said: str | Promise


def practising_card(start: StartFact, plan: PlanFact, entry: EntryFact | None) -> PractisingCard:
    """`entry` is what was noted for this day already. A ritual has its own first step."""
    practice, ritual = plan.practice, standing(rituals_of([plan.id]), plan.id)
    agreed = ritual.terms.first_step if ritual else ""
    return PractisingCard(
        start=start.id,
        plan=plan.id,
        guess=start.guess,
        before=start.before,
        day=start.day.isoformat(),
        name=practice.name,
        first_step=agreed or practice.first_step or practice.purpose,
        stuck=practice.if_stuck,
        caution=practice.caution,
        sizes=tuple(size_card(size, start.size, practice.untimed) for size in practice.sizes),
        said=SAID[entry.outcome] if entry else "",
    )


def size_card(size: SizeFact, chosen: str, untimed: bool) -> SizeCard:
    takes = "" if untimed else takes_of(size.seconds)
    return SizeCard(
        size.size.value, SIZES[size.size.value], takes, size.say, size.steps, size.size.value == chosen
    )


def takes_of(seconds: int) -> str:
    """About how long, in the words of a clock.

    >>> takes_of(10), takes_of(180)
    ('about 10 seconds', 'about 3 minutes')
    """
    if seconds < 60:
        return ngettext("about %(n)s second", "about %(n)s seconds", seconds) % {"n": seconds}
    minutes = round(seconds / 60)
    return ngettext("about %(n)s minute", "about %(n)s minutes", minutes) % {"n": minutes}
