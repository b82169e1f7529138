"""When no reminder may come, and how many may; where a tap came from."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

CLOCK = forms.TimeInput({"type": "time"}, format="%H:%M")


class QuietForm(forms.Form):
    starts = forms.TimeField(label=_("Quiet from"), widget=CLOCK)
    ends = forms.TimeField(label=_("until"), widget=CLOCK)
    most = forms.IntegerField(label=_("The most messages a day, all together"), min_value=1, max_value=6)


class BackForm(forms.Form):
    back = forms.ChoiceField(choices=[("today", "today"), ("reminders", "reminders")])


def back_to(sent: Any) -> str:
    """The page from which a tap came."""
    form = BackForm(sent)
    return str(form.cleaned_data["back"]) if form.is_valid() else "reminders"
