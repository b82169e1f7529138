"""A form in which a therapist writes to a client: a curious way to say it is offered, once."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.strategies.curiosity.cards import KinderCard, kinder_note

USE, KEEP = "use", "keep"
OFFERED = _("There may be a more curious way to say this. Take it or keep yours; both are fine.")


class Kindly(forms.Form):
    """`kindly` names the field; beside it the page includes kinder.html of this room with `form.kinder`.

    With JavaScript the offer comes while the therapist writes, and sending is never held up. Without, the
    first sending shows it; the second one goes through, in the words that were chosen.
    """

    kindly = "note"

    @property
    def kinder(self) -> KinderCard:
        return KinderCard(self.kindly, getattr(self, "_offer", ""))

    def clean(self) -> dict[str, Any]:
        told = super().clean() or self.cleaned_data
        answer = self.data.get(f"{self.kindly}_kinder")
        offer = kinder_note(told.get(self.kindly) or "") if answer != KEEP else ""
        if offer and answer == USE:
            told[self.kindly] = self._that_fits(offer, told[self.kindly])
        elif offer:
            self._offer = offer
            self.add_error(self.kindly, OFFERED)
        return told

    def _that_fits(self, offer: str, typed: str) -> str:
        """An offer that is longer than the field holds stays an offer."""
        most = getattr(self.fields[self.kindly], "max_length", None)
        return offer if most is None or len(offer) <= most else typed
