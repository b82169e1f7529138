"""One tap on a reason; then, if somebody likes, the body, who was around, and own words."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.journey.between.check_in.happened.aside import AskedAside, aside_field
from stepwell.journey.between.check_in.happened.cue import CAME, AskedCue
from stepwell.journey.between.words import WordsField
from stepwell.look.widgets import Chips, Pills, Words
from stepwell.strategies.curiosity.content import reasons, taps


class Named(forms.Form):
    id = forms.UUIDField()
    reason = forms.ChoiceField(choices=[])

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        known: Any = [(one.id, one.chip) for one in reasons()]
        self.fields["reason"].choices = known  # type: ignore[attr-defined]


class Beside(forms.Form):
    """Every part of it may stay open. `words` are there while the day can still be noted."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    came = forms.ChoiceField(
        label=gettext_lazy("Did your moment come?"), required=False, widget=Pills, choices=CAME
    )
    around = forms.ChoiceField(label=gettext_lazy("What was it about?"), required=False, widget=Pills)
    body = forms.MultipleChoiceField(
        label=gettext_lazy("What did your body do?"), required=False, widget=Chips,
        help_text=gettext_lazy("Only for you. Nobody reads anything into it."),
    )  # fmt: skip
    words = WordsField(label=gettext_lazy("In your own words"), widget=Words(3))

    def __init__(
        self, *args: Any, around: bool, words: bool, asked: AskedCue | None = None,
        aside: AskedAside | None = None, **kwargs: Any,
    ) -> None:  # fmt: skip
        super().__init__(*args, **kwargs)
        self.asked, self.wondered = asked, aside
        if aside:
            self.fields["aside"] = aside_field(aside)
        self.fields["came"].help_text = asked.ritual.terms.cue if asked else ""
        for name in ("body", "around"):
            told: Any = [(key, _(label)) for key, label in taps(name).items()]
            self.fields[name].choices = told  # type: ignore[attr-defined]
        for name, there in (("around", around), ("words", words), ("came", asked)):
            if not there:
                del self.fields[name]
