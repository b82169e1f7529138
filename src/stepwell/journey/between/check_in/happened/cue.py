"""Two more taps during the trial week of a ritual: did the moment come, and how soon did it begin."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid5

from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import PRACTISED, EntryFact
from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.ritual import actions as rituals
from stepwell.strategies.ritual.facts import CueDayFact, RitualFact
from stepwell.strategies.ritual.queries import cue_day, rituals_of
from stepwell.strategies.ritual.rules import AGREED_REST, LATER, RIGHT_AWAY, SOON, on_trial

NOT_SAID = "not_said"
CAME = [("yes", _("Yes")), ("no", _("No")), (NOT_SAID, _("Rather not say"))]
HOW_SOON = [
    (str(RIGHT_AWAY), _("Right away")),
    (str(SOON), _("Within 5 minutes")),
    (str(LATER), _("Later")),
    (NOT_SAID, _("Rather not say")),
]


@dataclass(frozen=True)
class AskedCue:
    """`soon`: whether to ask how soon it began. `noted` is what was said of this day before."""

    ritual: RitualFact
    soon: bool
    noted: CueDayFact | None

    @property
    def before(self) -> dict[str, Any]:
        """What the form begins with."""
        if self.noted is None:
            return {}
        return {"came": "yes" if self.noted.came else "no", "soon": self.noted.minutes}


def cue_asked(entry: EntryFact, plan: PlanFact) -> AskedCue | None:
    """Only during its trial week, and never on a day of rest."""
    found = None if entry.outcome in AGREED_REST else on_trial(rituals_of([plan.id]), plan.id, entry.day)
    if found is None:
        return None
    return AskedCue(found, entry.outcome in PRACTISED, cue_day(plan.id, entry.day))


def note_cue(*, by: Person, asked: AskedCue, entry: EntryFact, read: dict[str, Any]) -> None:
    """Whoever tells how soon it began has seen it come. Nothing is noted where nothing was said."""
    came, soon = ("" if said == NOT_SAID else said for said in (read.get("came", ""), read.get("soon", "")))
    if came or soon:
        rituals.note_cue(
            by=by.pk, ritual=asked.ritual, id=uuid5(read["id"], "cue"), day=entry.day, came=came != "no",
            minutes=int(soon) if soon else None,
        )  # fmt: skip
