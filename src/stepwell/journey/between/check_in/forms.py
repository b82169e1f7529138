"""What a tap sends: which day, how it went, in which size, which steps."""

from datetime import datetime
from typing import Any

from django import forms

from stepwell.ground.diary.facts import PRACTISED, Noted, Outcome, StartFact
from stepwell.ground.library.facts import Size
from stepwell.ground.plan.facts import PlanFact
from stepwell.journey.between.outcomes import CHOICES
from stepwell.kit.refusal import Refusal, gettext_noop


class PleaseChoose(Refusal):
    status = 422
    says = gettext_noop("We could not read that tap. Please go back and choose once more.")


class NoteForm(forms.Form):
    """`steps` are read apart: steps we do not know are left out, never a reason to stop."""

    id = forms.UUIDField()
    day = forms.DateField(input_formats=["%Y-%m-%d"])
    outcome = forms.ChoiceField(choices=CHOICES)
    size = forms.CharField(required=False, max_length=20)
    start = forms.UUIDField(required=False)

    def read(self) -> dict[str, Any]:
        if not self.is_valid():
            raise PleaseChoose
        return self.cleaned_data


def noted_of(
    read: dict[str, Any], steps: list[str], plan: PlanFact, start: StartFact | None, now: datetime
) -> Noted:
    """A tap as the diary takes it. A smaller bit is size S; a day without practice has no size."""
    outcome = Outcome(read["outcome"])
    known = {step.id for size in plan.practice.sizes for step in size.steps}
    size = read["size"] if read["size"] in set(Size) else plan.shape.size.value
    return Noted(
        id=read["id"],
        plan=plan.id,
        day=read["day"],
        outcome=outcome,
        noted_at=now,
        size={Outcome.DONE: size, Outcome.SMALLER: Size.S.value}.get(outcome, ""),
        steps=tuple(dict.fromkeys(step for step in steps if step in known)),
        guess=start.guess if start and outcome in PRACTISED else None,
        before=start.before if start and outcome in PRACTISED else None,
        start=start.id if start else None,
    )
