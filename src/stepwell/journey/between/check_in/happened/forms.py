"""What happened. Every question may stay open."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import PRACTISED, EntryFact, Outcome, WordsFact
from stepwell.ground.library.facts import PracticeFact
from stepwell.journey.between.check_in.happened.aside import AskedAside, aside_field
from stepwell.journey.between.check_in.happened.cue import CAME, HOW_SOON, NOT_SAID, AskedCue
from stepwell.journey.between.check_in.happened.feared import field
from stepwell.journey.between.words import WordsField
from stepwell.look.widgets import Pills, Scale
from stepwell.strategies.curiosity.content import reasons
from stepwell.strategies.discovery.facts.asked import ExpectedFact

ONE_WORD = 60
UNKEPT = {"autocomplete": "off"}
NUMBERS = ("actual", "after", "useful")


class Happened(forms.Form):
    """Only the questions that fit how the day went are asked."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    actual = forms.IntegerField(min_value=0, max_value=10, required=False)
    in_the_way = forms.ChoiceField(label=_("What was in the way?"), required=False, widget=Pills)
    came = forms.ChoiceField(label=_("Did your moment come?"), required=False, widget=Pills, choices=CAME)
    soon = forms.ChoiceField(
        label=_("How soon did you begin?"), required=False, widget=Pills, choices=HOW_SOON
    )
    words = WordsField(label=_("In your own words"))
    share = forms.BooleanField(label=_("My therapist may read these words"), required=False)
    after = forms.IntegerField(
        label=_("How are you now?"), min_value=0, max_value=10, required=False,
        widget=Scale(_("not well"), _("very well"), none=_("rather not say")),
    )  # fmt: skip
    useful = forms.IntegerField(
        label=_("How useful was it?"), min_value=0, max_value=10, required=False,
        widget=Scale(_("not useful"), _("very useful"), none=_("rather not say")),
    )  # fmt: skip
    useful_word = WordsField(label=_("One word why"), most=ONE_WORD, widget=forms.TextInput(UNKEPT))

    def __init__(
        self,
        *args: Any,
        outcome: Outcome,
        practice: PracticeFact,
        asked: AskedCue | None,
        feared: ExpectedFact | None = None,
        aside: AskedAside | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked, self.feared, self.wondered = asked, feared, aside
        if aside:
            self.fields["aside"] = aside_field(aside)
        if feared:
            self.fields["became"] = field(feared)
        self.fields["came"].help_text = asked.ritual.terms.cue if asked else ""
        actual: Any = self.fields["actual"]
        actual.label = practice.after or _("How hard was it?")
        actual.widget = Scale(_("not at all"), _("very"), none=_("rather not say"))
        way: Any = self.fields["in_the_way"]
        way.choices = [*((one.id, one.chip) for one in reasons()), (NOT_SAID, _("Rather not say"))]
        for name in (*unasked(outcome), *without_cue(asked)):
            del self.fields[name]

    def clean_in_the_way(self) -> str:
        said: str = self.cleaned_data["in_the_way"]
        return "" if said == NOT_SAID else said


def unasked(outcome: Outcome) -> tuple[str, ...]:
    if outcome in PRACTISED:
        return ("in_the_way",)
    numbers = (*NUMBERS, "useful_word")
    return numbers if outcome is Outcome.NOT_TODAY else (*numbers, "in_the_way")


def without_cue(asked: AskedCue | None) -> tuple[str, ...]:
    if asked is None:
        return ("came", "soon")
    return () if asked.soon else ("soon",)


def told_before(entry: EntryFact, told: WordsFact) -> dict[str, Any]:
    """What the form begins with."""
    numbers = {name: getattr(entry, name) for name in (*NUMBERS, "in_the_way")}
    return {**numbers, "words": told.words, "useful_word": told.useful_word, "share": entry.shared}
