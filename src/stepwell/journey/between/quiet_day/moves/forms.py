"""What a move asks first. Whatever was typed is kept; most moves ask nothing."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.said import LINE, LINES, Said
from stepwell.look.widgets import Choices, Pills, Scale, Words

HALVES = re.compile(r"If (.+?), (I .+?)\.?")
UNKEPT = {"autocomplete": "off"}
RESTS = [
    ("3", gettext_lazy("Three days")),
    ("7", gettext_lazy("A week")),
    ("14", gettext_lazy("Two weeks")),
    ("all", gettext_lazy("A hard week: let all of it rest")),
]


class Cue(forms.Form):
    cue = Said(gettext_lazy("After what?"), LINE, widget=forms.TextInput(UNKEPT))
    place = Said(gettext_lazy("Where?"), LINE, required=False, widget=forms.TextInput(UNKEPT))
    at_time = forms.TimeField(
        label=gettext_lazy("About when?"), required=False, widget=forms.TimeInput({"type": "time"}, "%H:%M")
    )


class IfThen(forms.Form):
    stuck_if = Said(gettext_lazy("If …"), LINE, widget=forms.TextInput(UNKEPT))
    stuck_then = Said(gettext_lazy("then …"), LINE, widget=forms.TextInput(UNKEPT))


class Rest(forms.Form):
    long = forms.ChoiceField(
        label=gettext_lazy("Until when?"), choices=RESTS, widget=Choices(), initial="7",
        help_text=gettext_lazy("It comes back by itself. You can end a break sooner at any time."),
    )  # fmt: skip


class Why(forms.Form):
    why = Said(gettext_lazy("What is it good for, in your own words?"), LINES, widget=Words(2))


class Ready(forms.Form):
    importance = forms.IntegerField(
        label=gettext_lazy("How much does it matter to you now?"), min_value=0, max_value=10,
        widget=Scale(gettext_lazy("not at all"), gettext_lazy("very much")),
    )  # fmt: skip
    readiness = forms.IntegerField(
        label=gettext_lazy("How ready are you for it now?"), min_value=0, max_value=10,
        widget=Scale(gettext_lazy("not yet"), gettext_lazy("very ready")),
    )  # fmt: skip


class ToTalk(forms.Form):
    about = Said(gettext_lazy("A line to bring along, if you like"), LINES, required=False, widget=Words(2))


class Unclear(forms.Form):
    """Each step as it is told; one of them is not clear."""

    step = forms.ChoiceField(label=gettext_lazy("Which part is not clear?"), widget=Choices())

    def __init__(self, sent: Any, *, steps: list[str]) -> None:
        super().__init__(sent)
        choices: Any = [(one, one) for one in steps]
        self.fields["step"].choices = choices  # type: ignore[attr-defined]


class Variant(IfThen):
    """Other ways that the practice knows, or one of your own."""

    way = forms.ChoiceField(label=gettext_lazy("Which way?"), required=False, widget=Pills())

    def __init__(self, sent: Any, *, ways: tuple[str, ...]) -> None:
        super().__init__(sent, initial={"stuck_if": _("the usual way does not fit")})
        choices: Any = [(one, one) for one in ways]
        self.fields["way"].choices = choices  # type: ignore[attr-defined]
        self.fields["stuck_then"].required = False
        self.fields["stuck_then"].label = _("or a way of your own")
        self.order_fields(["way", "stuck_then", "stuck_if"])

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        told["stuck_then"] = told.get("stuck_then") or told.pop("way", "")
        told.pop("way", None)
        if not told["stuck_then"]:
            self.add_error("stuck_then", _("Tap one way, or write your own."))
        return told


def steps_of(plan: PlanFact) -> list[str]:
    """The first step and those of the agreed size, or of any size that has some."""
    agreed = sized(plan.practice, plan.shape.size)
    sizes = [size for size in (agreed, *plan.practice.sizes) if size and size.steps]
    steps = [step.text for step in sizes[0].steps] if sizes else []
    return list(dict.fromkeys([one for one in (plan.practice.first_step, *steps) if one]))


def cue(plan: PlanFact, sent: Any) -> forms.Form:
    shape = plan.shape
    return Cue(sent, initial={"cue": shape.cue, "place": shape.place, "at_time": shape.at_time})


def if_then(plan: PlanFact, sent: Any) -> forms.Form:
    return IfThen(sent, initial=parted(plan.practice.if_stuck))


def parted(line: str) -> dict[str, str]:
    """A line of the library in its two halves, to be written over.

    >>> parted("If five minutes is too long, I do one.")
    {'stuck_if': 'five minutes is too long', 'stuck_then': 'I do one'}
    """
    found = HALVES.fullmatch(line)
    return {"stuck_if": found[1], "stuck_then": found[2]} if found else {"stuck_then": line}


def low_day(plan: PlanFact, sent: Any) -> forms.Form:
    small = plan.practice.sizes[0].say if plan.practice.sizes else plan.practice.first_step
    return IfThen(sent, initial={"stuck_if": _("it is a low day"), "stuck_then": small})


def ready(plan: PlanFact, sent: Any) -> forms.Form:
    return Ready(sent, initial={"importance": plan.shape.importance, "readiness": plan.shape.readiness})


def why(plan: PlanFact, sent: Any) -> forms.Form:
    return Why(sent, initial={"why": plan.shape.why})


def variant(plan: PlanFact, sent: Any) -> forms.Form:
    return Variant(sent, ways=plan.practice.variants)


def unclear(plan: PlanFact, sent: Any) -> forms.Form:
    return Unclear(sent, steps=steps_of(plan))
