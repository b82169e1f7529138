"""What to look for in the library. A wish that we do not know is no wish."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.library.facts import ENERGIES, HELPS_WITH, WhoStarts
from stepwell.ground.vault.said import LINES, Said, translated
from stepwell.look.widgets import Words

MINUTES = [
    ("1", _("A minute")),
    ("5", _("Five minutes")),
    ("10", _("Ten minutes")),
    ("20", _("Twenty minutes")),
]
STARTERS = [(WhoStarts.CLIENT.value, _("Alone, at home")), (WhoStarts.TOGETHER.value, _("Together, here"))]


class Wishes(forms.Form):
    """Every wish may stay open."""

    helps_with = forms.ChoiceField(
        label=_("It helps with"), required=False, choices=[("", _("Anything")), *translated(HELPS_WITH)]
    )
    energy = forms.ChoiceField(
        label=_("Energy at most"), required=False, choices=[("", _("Any")), *translated(ENERGIES)]
    )
    minutes = forms.ChoiceField(label=_("Time for it"), required=False, choices=[("", _("Any")), *MINUTES])
    who = forms.ChoiceField(label=_("First time"), required=False, choices=[("", _("Any")), *STARTERS])
    text = Said(_("A word in it"), 80, required=False)
    use_required_attribute = False

    def wishes(self) -> dict[str, Any]:
        """What `library.rules.search.find` takes."""
        known = self.cleaned_data if self.is_valid() else getattr(self, "cleaned_data", {})
        minutes = known.get("minutes")
        wanted = {key: known.get(key) or None for key in ("helps_with", "energy", "who")}
        return {**wanted, "minutes": int(minutes) if minutes else None, "text": known.get("text") or ""}


class OwnWish(forms.Form):
    """On the client's own phone, while both look."""

    wish = Said(
        _("Something you would like to try, or would like less of"), LINES, required=False, widget=Words(3),
        help_text=_("It shows on the other screen as you write. Leave it empty if you like."),
    )  # fmt: skip
