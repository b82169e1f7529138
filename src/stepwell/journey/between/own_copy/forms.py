"""Which part, and the PIN once more."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.own_copy.parts import Part
from stepwell.journey.between.pin import AsksPin, pin_field
from stepwell.look.widgets import Choices

PARTS = {
    Part.DAYS: (_("My days"), _("What I noted, with my words and numbers.")),
    Part.AGREED: (_("What we agreed"), _("Practices, agreements, values and rewards.")),
    Part.MINE: (_("All that is mine"), _("My days, what we agreed, and what I found out.")),
}
WAITING = (_("Everything"), _("With what was said in sessions. It comes after a day, or when you next meet."))


class CopyForm(AsksPin):
    part = forms.TypedChoiceField(label=_("What do you want to take along?"), coerce=Part)
    pin = pin_field()

    def __init__(self, sent: Any, *, asks_pin: bool, ready: bool) -> None:
        super().__init__(sent, asks_pin=asks_pin)
        told = {**PARTS, Part.WHOLE: (_("Everything"), _("It is ready.")) if ready else WAITING}
        part: forms.TypedChoiceField = self.fields["part"]  # type: ignore[assignment]
        part.widget = Choices(more={name.value: more for name, (_name, more) in told.items()})
        part.choices = [(name.value, said) for name, (said, _more) in told.items()]
