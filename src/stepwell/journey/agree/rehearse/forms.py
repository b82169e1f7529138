"""One run as a screen sends it, and the line for when stuck."""

import re
from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINE, Said
from stepwell.look.widgets import Pills, Scale
from stepwell.strategies.fluency.facts import Kind, Ran
from stepwell.strategies.fluency.rules.runs import number_of

LONGEST = 3600.0
LEVELS = [("1", _("gentle")), ("2", _("harder")), ("3", _("hardest"))]
TIME = re.compile(r"\d{1,4}(\.\d{1,3})?")


def seconds(written: str) -> float | None:
    """What a browser measured; None for anything else.

    >>> seconds("3.25"), seconds(""), seconds("soon"), seconds("99999")
    (3.25, None, None, None)
    """
    return min(float(written), LONGEST) if TIME.fullmatch(written) else None


def rating(label: Any, low: Any, high: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=10, required=False,
        widget=Scale(low, high, none=_("rather not say")),
    )  # fmt: skip


class OneRun(forms.Form):
    """Nothing here is asked for: a run counts as it was. `times` are seconds from the cue, in order."""

    id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    times = forms.CharField(widget=forms.HiddenInput, required=False)
    distress_before = rating(_("Before: how hard is it right now?"), _("calm"), _("as hard as can be"))
    level = forms.ChoiceField(
        label=_("Which line?"), choices=LEVELS, widget=Pills(), required=False, initial="1"
    )
    swapped = forms.BooleanField(label=_("Roles swapped: you show how it could go"), required=False)
    distress_after = rating(_("After: how hard is it now?"), _("calm"), _("as hard as can be"))
    target = forms.IntegerField(
        label=_("How many seconds may all of it take?"), min_value=1, max_value=3600, required=False,
        widget=forms.NumberInput({"class": "input--short", "inputmode": "numeric"}),
    )  # fmt: skip
    confidence = rating(_("How sure are you that it works at home?"), _("not sure"), _("very sure"))

    def __init__(self, *args: Any, kind: Kind, timed: bool, first: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kind = kind
        gone = [] if first else ["distress_before"]
        gone += [] if kind is Kind.ROLE_PLAY else ["level", "swapped", "confidence"]
        gone += [] if timed and kind is Kind.CUED else ["target"]
        for name in gone:
            del self.fields[name]

    def before_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("distress_before", "level", "swapped") if name in self.fields]

    def after_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in ("distress_after", "target", "confidence") if name in self.fields]

    def ran(self, *, prompts: int, target: float | None, stopped: bool, warmed_up: bool) -> Ran:
        """What can't be read is left out; the rest stands."""
        self.is_valid()
        said = self.cleaned_data
        times = tuple(t for t in map(seconds, (said.get("times") or "").split(",")) if t is not None)
        level = int(said.get("level") or 1) if self.kind is Kind.ROLE_PLAY else None
        return Ran(
            id=said.get("id") or uuid4(), number=number_of(self.kind), kind=self.kind, level=level,
            swapped=bool(said.get("swapped")), first_seconds=times[0] if times else None,
            whole_seconds=max(times) if times and not stopped else None,
            target_seconds=said.get("target") or target, step_seconds=times, prompts=prompts,
            distress_before=said.get("distress_before"), distress_after=said.get("distress_after"),
            confidence=said.get("confidence"), stopped=stopped, warmed_up=warmed_up,
        )  # fmt: skip


class WhenStuck(forms.Form):
    """If this, then that: short, and in the client's words."""

    stuck_if = Said(_("If I get stuck because …"), LINE, required=False)
    stuck_then = Said(_("then I …"), LINE, required=False)
    said_aloud = forms.BooleanField(label=_("Said aloud once"), required=False)
