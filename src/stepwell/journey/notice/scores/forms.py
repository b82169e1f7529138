"""What both agree for the time until they meet again."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.look.widgets import Pills
from stepwell.strategies.game.cards.holds import LevelCard

DAYS = [(str(n), str(n)) for n in range(1, 7)]
STAY = ""


class ScoresForm(forms.Form):
    """A level for each practice that has a next one, and one goal."""

    next_goal = forms.ChoiceField(
        label=_("The goal for next week: on how many of 7 days?"), choices=DAYS, widget=Pills(),
        required=False, help_text=_("Any days. Lower is as good as higher."),
    )  # fmt: skip

    def __init__(self, *args: Any, levels: Sequence[LevelCard], goal: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not goal:
            del self.fields["next_goal"]
        for at, card in enumerate(levels):
            if card.next:
                self.fields[f"level_{at}"] = level_field(card)

    def level(self, at: int) -> str:
        """The level that was chosen for a practice, or "" where it stays."""
        self.is_valid()
        return str(self.cleaned_data.get(f"level_{at}", STAY))

    def days(self) -> int | None:
        self.is_valid()
        said = self.cleaned_data.get("next_goal")
        return int(said) if said else None


def level_field(card: LevelCard) -> forms.ChoiceField:
    stays = _("Stay with “%(level)s”") % {"level": card.level} if card.level else _("Not yet")
    return forms.ChoiceField(
        label=_("The level of “%(practice)s”") % {"practice": card.practice}, required=False,
        widget=Pills(), help_text=card.asks,
        choices=[(STAY, stays), (card.next_id, card.next)],
    )  # fmt: skip
