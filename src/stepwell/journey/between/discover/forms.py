"""A guess in two bars, and what one makes of the answer."""

from typing import Any
from uuid import uuid4

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.discover.cards import AskPage
from stepwell.journey.between.words import WordsField
from stepwell.look.widgets import Pills, Scale, Words

MOST = 2_000
SURE = [("1", _("A hunch")), ("2", _("Fairly sure")), ("3", _("Sure"))]


class GuessForm(forms.Form):
    """Both bars and how sure; the names of the sides are the labels."""

    id = forms.UUIDField(widget=forms.HiddenInput)
    a = forms.IntegerField(min_value=0, max_value=10)
    b = forms.IntegerField(min_value=0, max_value=10)
    sure = forms.ChoiceField(label=_("How sure are you?"), required=False, widget=Pills, choices=SURE)

    def __init__(self, *args: Any, page: AskPage, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (("a", page.words.a), ("b", page.words.b)):
            self.fields[name].label, self.fields[name].widget = label, Scale(*page.ends)
            self.fields[name].error_messages["required"] = _("Any guess will do.")
            self.fields[name].required = not page.seen
        if page.seen:
            del self.fields["sure"]

    def guess(self) -> tuple[int, int, int | None] | None:
        read = self.cleaned_data
        if read.get("a") is None or read.get("b") is None:
            return None
        return read["a"], read["b"], int(read["sure"]) if read.get("sure") else None


class MakeForm(forms.Form):
    words = WordsField(label=_("What do you make of it?"), most=MOST, widget=Words(3))


def guess_form(sent: QueryDict | None, page: AskPage) -> GuessForm:
    return GuessForm(sent, initial={"id": uuid4()}, page=page)


def make_form(sent: QueryDict | None, words: str) -> MakeForm:
    return MakeForm(sent, initial={"words": words})
