"""What both choose about play. Every field has an answer already."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import translated
from stepwell.look.widgets import Chips, Choices, Pills, Ticks
from stepwell.strategies.game.content import system_of, systems
from stepwell.strategies.game.facts import CAUTIONS, ELEMENTS, MOST_WORTH, Caution, Element, PlayTerms, Sees

WORTHS = [(str(n), str(n)) for n in range(1, MOST_WORTH + 1)]
DAYS = [(str(n), str(n)) for n in range(1, 7)]
OWN_WORTH = tuple(sees for sees in Sees if sees is not Sees.BACK)


class Careful(forms.Form):
    """Reasons why counting may not be the kindest way."""

    cautions = forms.MultipleChoiceField(
        label=_("Is one of these true for you?"), choices=translated(CAUTIONS), required=False,
        widget=Ticks(), help_text=_("Then we leave counting off to begin with. You can still choose it."),
    )  # fmt: skip

    def leave_out(self, asked_before: Collection[str]) -> None:
        """What was just asked is not asked again; it may still be sent."""
        ticks: Any = self.fields["cautions"]
        ticks.choices = [one for one in ticks.choices if one[0] not in asked_before]

    def said(self) -> list[Caution]:
        self.is_valid()
        return [Caution(one) for one in self.cleaned_data.get("cautions", [])]


class PlayForm(forms.Form):
    """Names are lines of the table. Only the rules of the chosen system are shown."""

    play_system = forms.ChoiceField(
        label=_("What should count?"), choices=[(one.id, one.name) for one in systems()],
        widget=Choices(more={one.id: one.say for one in systems()}),
    )  # fmt: skip
    play_goal = forms.ChoiceField(
        label=_("One week goal: on how many of 7 days?"), choices=DAYS, widget=Pills(),
        help_text=_("Any days. The others are for rest."),
    )  # fmt: skip
    play_parts = forms.MultipleChoiceField(
        label=_("What is shown?"), choices=translated(ELEMENTS), widget=Chips(), required=False,
        help_text=_("Each can be switched off and on at home, in one press."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for sees in OWN_WORTH:
            self.fields[worth(sees)] = forms.ChoiceField(choices=WORTHS, widget=Pills())

    def worth_fields(self, system: str) -> list[forms.BoundField]:
        """One for each rule of a system, in its words; coming back is always worth 1."""
        found = []
        for rule in system_of(system).rules:
            if rule.sees in OWN_WORTH:
                field = self[worth(rule.sees)]
                field.label, field.help_text = rule.say, f"{rule.why} ({rule.source})"
                found.append(field)
        return found

    def terms(self) -> PlayTerms:
        """What was chosen; what can't be read stays as the system has it."""
        self.is_valid()
        said = self.cleaned_data
        chosen = ((sees, said.get(worth(sees))) for sees in OWN_WORTH)
        worths: dict[Sees, int] = {sees: int(points) for sees, points in chosen if points}
        parts = frozenset(Element(one) for one in said.get("play_parts", []))
        return PlayTerms(
            system_of(said.get("play_system", "")).id, worths, int(said.get("play_goal") or 1), parts
        )


def worth(sees: Sees) -> str:
    return f"worth_{sees.value}"


def is_worth(name: str) -> bool:
    return name.startswith("worth_")


NAMES = tuple(PlayForm().fields)
