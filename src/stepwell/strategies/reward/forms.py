"""A value in own words, how close the week was to it, and a reward with its rule."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINE, Said
from stepwell.look.widgets import Choices, Pills, Scale
from stepwell.strategies.reward.content import domains, menu
from stepwell.strategies.reward.facts import RewardTerms, ValueFact
from stepwell.strategies.reward.rules import DAYS

OWN, FREE = "own", "free"
FEW = 5
UNKEPT = {"autocomplete": "off"}
COUNTS = [(str(n), str(n)) for n in DAYS]
WEEKS = [("7", _("in 7 days")), ("10", _("in 10 days")), ("14", _("in 14 days"))]
COSTS: list[tuple[str, str | Promise]] = [(FREE, _("It is free")), ("some", _("It costs something"))]


class NameValue(forms.Form):
    """Own words first; the field of life helps to find them again."""

    v_id = forms.UUIDField(widget=forms.HiddenInput)
    v_words = Said(_("What matters, in your words"), LINE, widget=forms.TextInput(UNKEPT))
    v_domain = forms.ChoiceField(label=_("Where does it belong?"), widget=Pills)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["v_id"].initial = uuid4
        fields: Any = self.fields
        fields["v_domain"].choices = [(one.id, gettext(one.label)) for one in domains().values()]

    def read(self) -> dict[str, Any]:
        read = self.cleaned_data
        return {"id": read["v_id"], "domain": read["v_domain"], "words": read["v_words"]}


class HowClose(forms.Form):
    """Two numbers, side by side."""

    c_id = forms.UUIDField(widget=forms.HiddenInput)
    matters = forms.IntegerField(
        label=_("How much does it matter?"), min_value=0, max_value=10,
        widget=Scale(_("not now"), _("very much")),
    )  # fmt: skip
    close = forms.IntegerField(
        label=_("How close did you live to it this week?"), min_value=0, max_value=10,
        widget=Scale(_("far from it"), _("right by it")),
    )  # fmt: skip

    def read(self, on: date) -> dict[str, Any]:
        read = self.cleaned_data
        return {"id": read["c_id"], "on": on, "matters": read["matters"], "close": read["close"]}


class SetReward(forms.Form):
    """Something to look forward to: for which value, what it costs, two safety ticks, and a rule."""

    r_id = forms.UUIDField(widget=forms.HiddenInput)
    r_value = forms.ChoiceField(label=_("Which of your values does it serve?"), widget=Pills)
    r_pick = forms.ChoiceField(label=_("Something to look forward to"), widget=Choices())
    r_words = Said(
        _("In your own words"), LINE, required=False, widget=forms.TextInput(UNKEPT),
        help_text=_("Time, people, the open air. You look at it together before it counts."),
    )  # fmt: skip
    r_free = forms.ChoiceField(label=_("What does it cost?"), widget=Pills, choices=COSTS, initial=FREE)
    r_cost = Said(
        _("How much, and who pays?"), LINE, required=False, widget=forms.TextInput(UNKEPT),
        help_text=_("Small is best. Nobody should be short of money for it."),
    )  # fmt: skip
    r_days = forms.ChoiceField(label=_("On how many days?"), widget=Pills, choices=COUNTS, initial="4")
    r_window = forms.ChoiceField(label=_("Within which time?"), widget=Pills, choices=WEEKS, initial="7")
    r_health = forms.BooleanField(label=_("It is good for my body and my mind"))
    r_money = forms.BooleanField(label=_("It is fine with my money"))

    def __init__(self, sent: Any, values: Sequence[ValueFact], **kwargs: Any) -> None:
        super().__init__(sent, **kwargs)
        self.fields["r_id"].initial = uuid4
        fields: Any = self.fields
        active = [(str(one.id), one.words) for one in values if not one.ended]
        fields["r_value"].choices = active
        if active:
            fields["r_value"].initial = active[0][0]
        picks = [(one.id, gettext(one.text)) for one in first_of_mine(values)]
        own = (OWN, gettext("Something else, in my own words"))
        fields["r_pick"].choices = [*picks[:FEW], own, (gettext("More ideas"), picks[FEW:])]

    def clean(self) -> dict[str, Any]:
        read = super().clean() or self.cleaned_data
        if read.get("r_pick") == OWN and not read.get("r_words"):
            self._ask("r_words", _("A few words are enough here."))
        if read.get("r_free") != FREE and not read.get("r_cost"):
            self._ask("r_cost", _("Say how much, and who pays. Or pick something free."))
        return read

    def _ask(self, name: str, say: str | Promise) -> None:
        """One thing at a time: what is too long is not also missing."""
        if name not in self.errors:
            self.add_error(name, str(say))

    def terms(self) -> RewardTerms:
        read = self.cleaned_data
        item = menu().get(read["r_pick"])
        words = item.text if item else read["r_words"]
        cost = "" if read["r_free"] == FREE else read["r_cost"]
        rule = int(read["r_days"]), int(read["r_window"])
        return RewardTerms(UUID(read["r_value"]), words, item.id if item else "", cost, *rule)


def first_of_mine(values: Iterable[ValueFact]) -> list[Any]:
    """The menu, those that belong to a value of theirs first."""
    mine = {one.domain for one in values if not one.ended}
    return sorted(menu().values(), key=lambda item: item.domain not in mine)
