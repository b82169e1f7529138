"""The shape of a plan. Nothing here is sent on before both are fairly sure of it."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from stepwell.ground.library.facts import SIZES, Size
from stepwell.ground.plan.facts import Shape
from stepwell.ground.vault.said import LINE, LINES, Said
from stepwell.journey.agree.choose.cards import takes
from stepwell.journey.agree.shape.facts import Sitting
from stepwell.look.widgets import Chips, Choices, Pills, Scale, Words

DAYS = [(str(n), str(n)) for n in range(1, 7)]
AS_SAID = ("why", "cue", "place", "at_time", "importance", "readiness", "confidence")
OWN = ("why", "importance", "readiness", "confidence")
BESIDE = "beside"
A_TAP = _("One tap on a number is enough.")


def scale(label: Any, low: Any, high: Any) -> forms.IntegerField:
    kind = dict.fromkeys(("required", "invalid", "min_value", "max_value"), A_TAP)
    return forms.IntegerField(
        label=label, min_value=0, max_value=10, widget=Scale(low, high), error_messages=kind
    )


class Together(forms.Form):
    """What every plan has: why, and what becomes of a plan that runs already."""

    why = Said(
        _("What is it good for?"), LINES, widget=Words(2),
        help_text=_("In the words of the one who will do it."),
    )  # fmt: skip

    def __init__(self, *args: Any, sitting: Sitting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sitting = sitting
        running = [
            (str(plan.id), _("Let this take the place of “%s”") % plan.practice.name)
            for plan in sitting.running
        ]
        choices = [*running, (BESIDE, _("Keep it, and add this"))]
        self.fields["instead"] = forms.ChoiceField(
            label=_("And what is already running?"), choices=choices, widget=Choices()
        )
        same = [str(plan.id) for plan in sitting.running if plan.practice.slug == sitting.practice.slug]
        self.fields["instead"].initial = (same or [BESIDE])[0]
        if not running:
            del self.fields["instead"]
        self.order_fields(self.field_order)

    def own_fields(self) -> list[forms.BoundField]:
        """What only the client can say; asked on the client's own phone too."""
        return [self[name] for name in OWN if name in self.fields]

    def follows(self) -> UUID | None:
        """The plan that gives way to this one."""
        instead = self.cleaned_data.get("instead", BESIDE)
        return None if instead == BESIDE else UUID(instead)


class JustTalk(Together):
    """No task: no day, no size, no number."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["why"].label = _("What should there be room for?")
        self.fields["why"].required = False

    def shape(self) -> Shape:
        """The ratings were not asked, so they stand at 0."""
        return Shape(Size.S, 0, frozenset(), self.cleaned_data["why"], "", "", None, 0, 0, 0)


class Agreement(Together):
    """In the order in which two people speak about it."""

    days = forms.ChoiceField(
        label=_("On how many days of the week?"), choices=DAYS, widget=Pills(), initial="3",
        error_messages={"required": _("Choose how many days, or which.")},
        help_text=_("Never all seven: a free day is part of it. Any days will do."),
    )  # fmt: skip
    weekdays = forms.MultipleChoiceField(
        label=_("Or only on certain days? Then these count."), widget=Chips(), required=False,
        choices=[(str(day), name) for day, name in WEEKDAYS.items()],
    )  # fmt: skip
    cue = Said(
        _("When, after what?"), LINE,
        help_text=_("Something that happens anyway, such as “after the kettle clicks”."),
        widget=forms.TextInput({"list": "cues", "autocomplete": "off"}),
    )  # fmt: skip
    place = Said(_("Where?"), LINE, help_text=_("Such as “in the hall”."))
    at_time = forms.TimeField(
        label=_("At about what time?"), required=False, input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput({"type": "time", "class": "input--short"}),
        error_messages={"invalid": _("A time such as 8:30.")},
    )  # fmt: skip
    importance = scale(_("How much does it matter?"), _("not much"), _("very much"))
    readiness = scale(_("How ready does it feel?"), _("not yet"), _("ready now"))
    confidence = scale(_("How sure are you that it will fit into your week?"), _("not sure"), _("very sure"))

    field_order = (
        "why", "size", "days", "weekdays", "cue", "place", "at_time", "instead", "importance", "readiness",
        "confidence",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sizes = self.sitting.practice.sizes
        more = {
            one.size.value: _("%(size)s · %(takes)s")
            % {"size": _(SIZES[one.size]), "takes": takes(one.seconds)}
            for one in sizes
        }
        self.fields["size"] = forms.ChoiceField(
            label=_("How big, on most days?"), initial=Size.S.value, widget=Choices(more=more),
            choices=[(one.size.value, one.say) for one in sizes],
        )  # fmt: skip
        self.order_fields(self.field_order)
        if self.sitting.practice.cues:
            moments = ", ".join(self.sitting.practice.cues)
            self.fields["cue"].help_text = _("Something that happens anyway, such as: %s.") % moments

    def shape(self) -> Shape:
        said = self.cleaned_data
        weekdays = frozenset(int(day) for day in said["weekdays"])
        return Shape(
            size=Size(said["size"]), days_a_week=len(weekdays) or int(said["days"]), weekdays=weekdays,
            **{name: said[name] for name in AS_SAID},
        )  # fmt: skip


Shaping = JustTalk | Agreement


def form_for(sitting: Sitting, *args: Any, **kwargs: Any) -> Shaping:
    kind = JustTalk if sitting.is_talk else Agreement
    return kind(*args, sitting=sitting, **kwargs)
