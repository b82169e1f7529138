"""Before the first step: a guess, if you like. After a session: how it was."""

from typing import Any
from uuid import uuid4

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.words import WordsField
from stepwell.look.widgets import Scale, Words
from stepwell.strategies.insight.forms import HowItWas


class Feared(forms.Form):
    """What is feared or hoped for, how likely, and how one will feel."""

    might = WordsField(label=_("What might happen?"), widget=Words(1))
    likely = forms.IntegerField(
        label=_("How likely is it?"), min_value=0, max_value=10, required=False,
        widget=Scale(_("can’t be"), _("certain"), none=_("no guess")),
    )  # fmt: skip
    real = forms.BooleanField(label=_("This is a real danger, not only a fear"), required=False)
    feel = forms.IntegerField(
        label=_("How will you feel after?"), min_value=0, max_value=10, required=False,
        widget=Scale(_("not well"), _("very well"), none=_("no guess")),
    )  # fmt: skip


class StartForm(Feared):
    """Nothing here can stop a start: what can't be read is left out."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    guess = forms.IntegerField(min_value=0, max_value=10, required=False)
    before = forms.IntegerField(
        label=_("How are you right now?"), min_value=0, max_value=10, required=False,
        widget=Scale(_("not well"), _("very well"), none=_("rather not say")),
    )  # fmt: skip

    def __init__(self, *args: Any, ask: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["guess"].label = ask or _("How hard will it be?")
        self.fields["guess"].widget = Scale(_("not at all"), _("very"), none=_("no guess"))

    def read(self) -> dict[str, Any]:
        """The id of this tap and the two numbers, each None when it was not given."""
        self.is_valid()
        read = self.cleaned_data
        return {"id": read.get("id") or uuid4(), "guess": read.get("guess"), "before": read.get("before")}

    def expects(self) -> dict[str, Any]:
        """What is feared or hoped, how likely out of 100, and how one will feel."""
        self.is_valid()
        read, likely = self.cleaned_data, self.cleaned_data.get("likely")
        told = {"words": read.get("might", ""), "feel": read.get("feel"), "real": read.get("real", False)}
        return {**told, "likely": None if likely is None else likely * 10}


def on_today(ask: str) -> dict[str, forms.Form]:
    """What can be said on the page of today."""
    return {"form": StartForm(ask=ask, initial={"id": uuid4()}), "how_it_was": HowItWas()}
