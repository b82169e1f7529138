"""Keep the time, take another, or let the reminder go."""

from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.reminder.cards import hour
from stepwell.ground.reminder.facts import Chose
from stepwell.look.widgets import Pills


class ChoseForm(forms.Form):
    """`named` are times that this client named before; another one may be typed."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    chose = forms.ChoiceField(choices=[(one.value, one.value) for one in Chose], widget=forms.HiddenInput)
    named = forms.ChoiceField(label=gettext_lazy("A time you named before"), required=False, widget=Pills)
    at = forms.TimeField(
        label=gettext_lazy("Or another time"), required=False,
        widget=forms.TimeInput({"type": "time"}, format="%H:%M"),
    )  # fmt: skip

    def __init__(self, *args: Any, named: list[time], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices: Any = [(hour(one), hour(one)) for one in named]
        self.fields["named"].choices = choices  # type: ignore[attr-defined]
        if not named:
            del self.fields["named"]
            self.fields["at"].label = _("Which time?")

    def clean(self) -> dict[str, Any]:
        said = super().clean() or self.cleaned_data
        named = said.get("named")
        said["at"] = said.get("at") or (time.fromisoformat(named) if named else None)
        if said.get("chose") == Chose.MOVED and not said["at"] and "at" not in self.errors:
            self.add_error("at", _("Pick a time, or type one."))
        return said
