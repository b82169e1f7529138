"""What a client may say about a session: in the next one, or on the phone before it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import Said as Field
from stepwell.look.widgets import Scale, Words
from stepwell.strategies.insight.facts import Said

MOST = 400


def rating(label: Any, low: Any, high: Any) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, min_value=0, max_value=10, required=False,
        widget=Scale(low, high, none=_("rather not say")),
    )  # fmt: skip


class HowItWas(forms.Form):
    """On the client's own phone. None of it has to be said."""

    fit = rating(_("What we agreed: how does it fit you?"), _("not at all"), _("very well"))
    session = rating(_("And the session itself?"), _("not good"), _("very good"))
    words = Field(_("What would fit better?"), MOST, required=False, widget=Words(2))

    def said(self) -> Said:
        """What can be read of it; the rest is left out."""
        self.is_valid()
        kept = self.cleaned_data
        return Said(kept.get("fit"), kept.get("session"), kept.get("words", ""))
