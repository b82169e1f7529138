"""The last minutes of a session: said back by the client, made clear, and when both look at it first."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINE, LINES, Said
from stepwell.journey.agree.first_look import FIRST_LOOK_WITHIN, Look
from stepwell.kit import clock
from stepwell.look.widgets import Words
from stepwell.strategies.curiosity.forms import Kindly

PICK = _("Pick a day and an hour within the next seven days.")


class LastMinutes(Kindly):
    """What the client says, on either screen, and the first look."""

    said_back = Said(_("Say it back: what is it good for?"), LINES, widget=Words(2))
    in_the_way = Said(_("What could get in the way?"), LINE, required=False, help_text=_("If …"))
    then = Said(_("And what will you do then?"), LINE, required=False, help_text=_("Then I …"))
    question = Said(_("Is any question left?"), LINES, required=False, widget=Words(2))
    note = Said(_("A line from you for the card"), LINE, required=False)
    first_look = forms.DateField(
        label=_("When do you first look at it together?"), widget=forms.DateInput({"type": "date"}),
        error_messages={"required": PICK, "invalid": PICK},
    )  # fmt: skip
    first_look_at = forms.TimeField(
        label=_("At"), input_formats=["%H:%M", "%H:%M:%S"],
        widget=forms.TimeInput({"type": "time", "class": "input--short"}, format="%H:%M"),
        error_messages={"required": PICK, "invalid": PICK},
    )  # fmt: skip

    own = ("said_back", "in_the_way", "then", "question")

    def __init__(self, *args: Any, look: Look, talk: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.look = look
        self.fields["first_look"].initial = look.day.isoformat()
        self.fields["first_look_at"].initial = look.hour.strftime("%H:%M")
        if talk:
            self.fields["said_back"].required = False
            del self.fields["in_the_way"], self.fields["then"]

    def own_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.own if name in self.fields]

    def clean_first_look(self) -> date:
        day: date = self.cleaned_data["first_look"]
        if not self.look.today <= day <= self.look.today + FIRST_LOOK_WITHIN:
            raise forms.ValidationError(PICK)
        return day

    def meet_at(self) -> datetime:
        """The first look, on the therapist's clock; never in the past."""
        said = self.cleaned_data
        at = datetime.combine(said["first_look"], said["first_look_at"], ZoneInfo(self.look.zone))
        return max(at, clock.now() + timedelta(minutes=1))
