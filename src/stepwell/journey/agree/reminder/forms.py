"""What both type about a reminder while nothing is agreed yet. Names are lines of the table."""

from datetime import time
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.post.facts import SENT_BY_US, Channel
from stepwell.ground.reminder.cards import LABELS, WAYS
from stepwell.ground.reminder.facts import How, Wish
from stepwell.ground.reminder.forms import EARLY, ways_on
from stepwell.look.widgets import Pills

NAMES = ("remind", "remind_label", "remind_at", "remind_way", "remind_else", "remind_most")
MOST = ("1", "2", "3", "4")


class RemindInRoom(forms.Form):
    """Everything has an answer already: only the first question counts."""

    remind = forms.ChoiceField(
        label=_("Could it slip your mind?"), required=False, widget=Pills,
        choices=[("", _("No, something else is in the way")), ("yes", _("Yes, a reminder would help"))],
    )  # fmt: skip
    remind_label = forms.ChoiceField(label=_("What should it say?"), required=False, widget=Pills)
    remind_at = forms.TimeField(
        label=_("At what time?"), required=False, widget=forms.TimeInput({"type": "time"}, format="%H:%M")
    )
    remind_way = forms.ChoiceField(label=_("How should it come?"), required=False, widget=Pills)
    remind_else = forms.ChoiceField(
        label=_("And when that way is quiet for a day?"), required=False, widget=Pills,
        help_text=_("An e-mail address or a number is typed on the phone, under Reminders."),
    )  # fmt: skip
    remind_most = forms.ChoiceField(
        label=_("At most how many messages a day?"), required=False, widget=Pills,
        choices=[(n, n) for n in MOST], help_text=_("All reminders and all ways together."),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["remind_label"].choices = [(str(label), label) for label in LABELS]
        fields["remind_way"].choices = [(way.value, WAYS[way]) for way in ways_on()]
        others = [(way.value, WAYS[way]) for way in ways_on() if way in SENT_BY_US]
        fields["remind_else"].choices = [("", _("Nothing else")), *others]

    def most(self) -> int | None:
        """How many messages a day may come; None when nobody said."""
        self.is_valid()
        return int(self.cleaned_data.get("remind_most") or 0) or None

    def wish(self, at: time | None) -> Wish | None:
        """What was wished for; None without a yes. What can't be read gets what we begin with."""
        self.is_valid()
        said = self.cleaned_data
        if said.get("remind") != "yes":
            return None
        hour = said.get("remind_at") or at or EARLY
        how = How.CUE if at and hour == at else How.TIME
        way = Channel(said.get("remind_way") or Channel.PUSH)
        instead = Channel(said["remind_else"]) if said.get("remind_else") not in (None, "", way) else None
        return Wish(how, hour, way, said.get("remind_label") or str(LABELS[0]), instead)
