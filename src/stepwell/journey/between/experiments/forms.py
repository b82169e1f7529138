"""Set up in a minute: two ways, one question, how long."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.ground.plan.facts import PlanFact
from stepwell.ground.vault.said import LINE, Said
from stepwell.look.widgets import Choices, Pills
from stepwell.strategies.discovery.experiment_cards import ASKED
from stepwell.strategies.discovery.facts.experiment import LONG, TASTE, USUAL, Asks, ExperimentTerms, Way
from stepwell.strategies.discovery.picking import nevers, picks
from stepwell.strategies.discovery.rules.guess import asks_how_hard

OWN = "own"
UNKEPT = {"autocomplete": "off"}
LENGTHS = ((USUAL, _("14 days")), (LONG, _("28 days")), (TASTE, _("7 days, a taste")))
MORE = {
    str(USUAL): _("Enough to find a big difference."),
    str(LONG): _("Enough for a smaller one, too."),
    str(TASTE): _("Just to try both. No verdict at the end."),
}


class TwoWays(forms.Form):
    """Own words count before a pick. What is asked is fixed here, before the first day."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    plan = forms.ChoiceField(label=_("Of which practice?"), widget=Pills)
    pick = forms.ChoiceField(label=_("Which two ways?"), widget=Pills)
    a = Said(_("Way A, in your words"), LINE, required=False, widget=forms.TextInput(UNKEPT))
    b = Said(_("Way B, in your words"), LINE, required=False, widget=forms.TextInput(UNKEPT))
    asks = forms.ChoiceField(
        label=_("What will tell?"), widget=Pills, choices=[(k.value, v) for k, v in ASKED.items()]
    )
    days = forms.TypedChoiceField(label=_("How long?"), widget=Choices(MORE), choices=LENGTHS, coerce=int)
    fine = forms.BooleanField(label=_("It is none of these"))

    def __init__(self, sent: Any, plans: Sequence[PlanFact]) -> None:
        first = {"id": uuid4(), "asks": Asks.DID.value, "days": USUAL}
        super().__init__(sent, initial=first | ({"plan": str(plans[0].id)} if plans else {}))
        self.plans = {str(plan.id): plan for plan in plans}
        fields: Any = self.fields
        fields["plan"].choices = [(pk, plan.practice.name) for pk, plan in self.plans.items()]
        if len(plans) == 1:
            fields["plan"].widget = forms.HiddenInput()
        either = [(one.id, _("%(a)s or %(b)s") % {"a": one.a, "b": one.b}) for one in picks()]
        fields["pick"].choices = [*either, (OWN, _("in my own words, below"))]
        fields["fine"].error_messages["required"] = _("Is it one of these? Then it is not for this.")

    def clean(self) -> dict[str, Any]:
        read = super().clean() or self.cleaned_data
        self._two_ways(read)
        plan = self.plans.get(read.get("plan", ""))
        if plan and read.get("asks") == Asks.HARD and not asks_how_hard(plan.practice.before or "how hard"):
            self.add_error("asks", _("This practice does not ask how hard it is. Choose another question?"))
        return read

    def _two_ways(self, read: dict[str, Any]) -> None:
        picked = next((one for one in picks() if one.id == read.get("pick")), None)
        if read.get("a") and read.get("b"):
            self.errors.pop("pick", None)
        if picked and not (read.get("a") or read.get("b")):
            read |= {"a": picked.a, "b": picked.b}
        if not (read.get("a") and read.get("b")):
            say = gettext("Two ways are needed: choose a pair, or write both.")
            self.errors["pick"] = self.error_class([say])
        elif read["a"].casefold() == read["b"].casefold():
            self.add_error("b", _("Both are the same. What could differ?"))

    def read(self) -> tuple[UUID, PlanFact, ExperimentTerms]:
        """Of a valid form: its id, the plan and what is fixed."""
        read = self.cleaned_data
        terms = ExperimentTerms(read["a"], read["b"], Asks(read["asks"]), read["days"])
        return read["id"], self.plans[read["plan"]], terms

    @property
    def nevers(self) -> list[str]:
        return [gettext(one.name) for one in nevers()]


class TodaysWayForm(forms.Form):
    """Which way is taken today, whatever was drawn."""

    id = forms.UUIDField()
    way = forms.ChoiceField(choices=[(way.value, way.value) for way in Way])
