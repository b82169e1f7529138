"""A practice of the clinic, with every field that its people may want to fill."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.library.facts import ENERGIES, PLACES, STARTERS, Energy, Where, WhoStarts
from stepwell.ground.vault.said import Said, translated
from stepwell.journey.agree.choose.own import MOST, OwnPractice
from stepwell.look.widgets import Choices, Words


class ClinicPractice(OwnPractice):
    """The same checks as the shared library; cues are written one a line."""

    quick = ("name", "purpose", "helps_with", "small", "middle", "middle_minutes", "whole", "whole_minutes")

    who_starts = forms.ChoiceField(
        label=_("Who may start it?"), choices=translated(STARTERS), widget=Choices()
    )
    energy = forms.ChoiceField(label=_("What does it need?"), choices=translated(ENERGIES), widget=Choices())
    place = forms.ChoiceField(label=_("Where?"), choices=translated(PLACES), widget=Choices())
    first_step = Said(_("The first step, in under 30 seconds"), MOST, required=False)
    cues = Said(_("Good moments for it, one a line"), 600, required=False, widget=Words(3))
    if_stuck = Said(_("A line for when you are stuck: “If …, I …”"), MOST, required=False)
    caution = Said(_("When to stop or wait for the session"), MOST, required=False, widget=Words(2))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        firsts = {"who_starts": WhoStarts.CLIENT, "energy": Energy.LOW, "place": Where.ANYWHERE}
        for name, first in firsts.items():
            self.fields[name].initial = first.value

    def for_library(self) -> dict[str, Any]:
        said = self.cleaned_data
        plain = {
            name: said[name]
            for name in ("who_starts", "energy", "place", "first_step", "if_stuck", "caution")
        }
        cues = [line.strip() for line in said["cues"].splitlines() if line.strip()]
        return super().for_library() | plain | {"cues": cues}
