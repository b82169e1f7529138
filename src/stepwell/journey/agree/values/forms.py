"""Three piles of words, to find own ones. They are not kept. And the forms of a page in one place."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4, uuid5

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.ground.meeting.facts import Seat
from stepwell.ground.meeting.laying import initial
from stepwell.look.widgets import Chips, Pills
from stepwell.strategies.reward.content import words
from stepwell.strategies.reward.facts import ValueFact
from stepwell.strategies.reward.forms import HowClose, NameValue, SetReward
from stepwell.strategies.reward.queries import how_many

# What lies on the table while it is typed, for each verb that keeps it.
TYPED = {
    "name": [name for name in NameValue.base_fields if name != "v_id"],
    "close": ["value", "matters", "close"],
    "set": [name for name in SetReward.base_fields if name != "r_id"],
}


class Piles(forms.Form):
    """What is in neither lies on the third pile: not now."""

    very = forms.MultipleChoiceField(label=_("Very much me"), widget=Chips(), required=False)
    some = forms.MultipleChoiceField(label=_("Somewhat"), widget=Chips(), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = [(word, gettext(word)) for word in words()]
        fields: Any = self.fields
        fields["very"].choices = fields["some"].choices = every

    def first(self) -> list[str]:
        """The words of the first pile, to be tapped into the field for own words."""
        return [gettext(word) for word in self.cleaned_data.get("very", [])] if self.is_valid() else []


class WhichClose(HowClose):
    """How close the week was to one of them."""

    value = forms.ChoiceField(label=_("Which of them?"), widget=Pills())
    field_order = ("c_id", "value", "matters", "close")

    def __init__(self, sent: Any, values: Sequence[ValueFact]) -> None:
        super().__init__(sent)
        fields: Any = self.fields
        fields["c_id"].initial = uuid4
        fields["value"].choices = [(str(one.id), one.words) for one in values]
        fields["value"].initial = str(values[0].id) if values else ""


class Forms:
    """One of each; the one that was sent holds what was typed."""

    def __init__(self, request: HttpRequest, values: Sequence[ValueFact], seat: Seat | None = None) -> None:
        sent, act = request.POST, request.POST.get("act", "")
        active = [one for one in values if not one.ended]
        self.piles = Piles(sent if act == "sort" else None)
        self.name = NameValue(sent if act == "name" else None)
        self.close = WhichClose(sent if act == "close" else None, active)
        self.reward = SetReward(sent if act == "set" else None, active)
        if seat:
            self.lie_on(seat, len(values))

    @property
    def status(self) -> int:
        """What a browser is told: whether a form has something to say."""
        return 422 if self.name.errors or self.reward.errors else 200

    def lie_on(self, seat: Seat, named: int) -> None:
        """Both screens show what is typed, and a press on both keeps it once."""
        counts = {"v_id": named, "r_id": how_many(seat.pair.id)}
        ids = {pk: uuid5(seat.meeting.id, f"{pk} {count}") for pk, count in counts.items()}
        for form in (self.name, self.close, self.reward):
            table = {name: said for name, said in initial(form, seat.table).items() if said}
            form.initial = {**{pk: ids[pk] for pk in ids if pk in form.fields}, **table}
