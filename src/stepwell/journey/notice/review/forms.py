"""Three sentences said together, what the client says about last time, and the therapist's answer."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.look.said import Said as Field
from stepwell.look.widgets import Scale, Words
from stepwell.strategies.curiosity.forms import Kindly
from stepwell.strategies.insight.facts import Said

MOST = 400
NAMES = ("noticed_1", "noticed_2", "noticed_3")


def free(label: Any) -> Field:
    return Field(label, MOST, required=False, widget=Words(2))


class Noticing(forms.Form):
    """Days with and days without have the same room."""

    noticed_1 = free(_("What we tried, and what happened"))
    noticed_2 = free(_("The other days"))
    noticed_3 = free(_("What helped, or could"))

    def sentences(self) -> tuple[str, str, str]:
        said = self.cleaned_data
        return said["noticed_1"], said["noticed_2"], said["noticed_3"]


def rating(label: Any, low: Any, high: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=10, required=False,
        widget=Scale(low, high, none=_("rather not say")),
    )  # fmt: skip


class LastTime(forms.Form):
    """On the client's own phone. None of it has to be said."""

    fit = rating(_("What we agreed last time: how did it fit you?"), _("not at all"), _("very well"))
    session = rating(_("And the last session itself?"), _("not good"), _("very good"))
    words = free(_("What would fit better?"))

    def said(self) -> Said:
        self.is_valid()
        kept = self.cleaned_data
        return Said(kept.get("fit"), kept.get("session"), kept.get("words", ""))


class Answer(Kindly):
    """You said this, we changed that. Read by the client."""

    kindly = "answer"
    answer = Field(_("Your answer: you said …, so we change …"), MOST, widget=Words(2))
