"""When you meet next."""

from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.kit import clock
from stepwell.kit.days import Calendar

FURTHEST = timedelta(days=400)


class NextSession(forms.Form):
    """Read on the therapist's own clock."""

    at = forms.DateTimeField(
        label=_("When do you meet next?"),
        input_formats=["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%d.%m.%Y %H:%M"],
        widget=forms.DateTimeInput({"type": "datetime-local"}),
        error_messages={"required": _("Pick a day and an hour."), "invalid": _("Pick a day and an hour.")},
    )

    def __init__(self, *args: Any, calendar: Calendar, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.zone = ZoneInfo(calendar.stays[-1].zone)

    def clean_at(self) -> datetime:
        at: datetime = self.cleaned_data["at"].replace(tzinfo=self.zone)
        if not clock.now() < at < clock.now() + FURTHEST:
            raise forms.ValidationError(_("The next session lies ahead, within a year. Is the date right?"))
        return at
