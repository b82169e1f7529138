"""The field of a turn, and what came back from it. Nothing is refused here: the turn asks again, kindly."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.words import WordsField
from stepwell.kit.words import clean
from stepwell.look.widgets import Choices, Scale
from stepwell.strategies.discovery.facts.guide import Ask, Kind, Who
from stepwell.strategies.discovery.facts.state import Event, Shown

WHO = {
    Who.PRIVATE.value: _("Only me"),
    Who.WORDS.value: _("My therapist sees my own sentence"),
    Who.ALL.value: _("My therapist sees the whole conversation"),
}
SHOWS = (Who.PRIVATE, Who.WORDS, Who.ALL)
OTHER = "other"


class TurnForm(forms.Form):
    """One question; `text` is there for own words, `option` for a choice."""

    option = forms.ChoiceField(label=_("Choose what fits"), required=False, widget=Choices)
    text = WordsField(label=_("In your own words"))

    def __init__(self, shown: Shown, *, has_sentence: bool = True) -> None:
        super().__init__(initial={"text": shown.draft, "option": "private"})
        ask = shown.ask
        if ask is None or ask.kind not in (Kind.TEXT, Kind.CHOICE) or not _types(ask):
            del self.fields["text"]
        if ask is None or ask.kind in (Kind.TEXT, Kind.PICK):
            del self.fields["option"]
        else:
            _as_choice(self.fields["option"], ask, shown.lines, has_sentence)
        if ask and "text" in self.fields:
            _as_words(self.fields["text"], ask)


def _types(ask: Ask) -> bool:
    return ask.kind == Kind.TEXT or ask.other


def _as_choice(field: Any, ask: Ask, lines: tuple[str, ...], has_sentence: bool) -> None:
    if ask.kind == Kind.SCALE:
        field.widget, field.label = Scale(ask.low, ask.high), _("From 0 to 10")
        return
    field.choices = {
        Kind.CHOICE: [(one.id, one.label) for one in ask.options],
        Kind.OWN_LINE: [(str(n), line) for n, line in enumerate(lines)],
        Kind.SHARE: [(who, label) for who, label in WHO.items() if has_sentence or who != Who.WORDS],
    }[ask.kind]


def _as_words(field: Any, ask: Ask) -> None:
    field.help_text = ask.hint
    field.widget.attrs["rows"] = 7 if ask.long else 3
    if ask.other:
        field.label = _("Or in your own words")


def event_of(sent: QueryDict) -> Event:
    """What was done, from a form that may say anything."""
    taps = sorted(int(tap) for tap in sent.getlist("words") if tap.isdecimal() and len(tap) < 6)
    first, last = (taps[0], taps[-1]) if taps else (-1, -1)
    text, option = clean(sent.get("text", "")), sent.get("option", "")[:60]
    own = OTHER if text.strip() and not option else option
    return Event(sent.get("does", "")[:20], text, own, first, last)


class BeginForm(forms.Form):
    """Which conversation; the id came with the page, so that a second tap opens the same one."""

    id = forms.UUIDField()
    guide = forms.SlugField(max_length=60)

    def read(self) -> tuple[UUID, str] | None:
        return (self.cleaned_data["id"], self.cleaned_data["guide"]) if self.is_valid() else None


class OffersForm(forms.Form):
    """Whether Today may offer one now and then."""

    on = forms.BooleanField(required=False)


class NotNowForm(forms.Form):
    id = forms.UUIDField()


class EndForm(forms.Form):
    """At the end: whether the own sentence is kept among the discoveries."""

    keep = forms.BooleanField(required=False)
    discovery = forms.UUIDField(required=False)


class ShowForm(forms.Form):
    what = forms.ChoiceField(choices=[(who.value, who.value) for who in SHOWS])


class CloseForm(forms.Form):
    """Whether a sentence that a language model wrote was close."""

    reading = forms.UUIDField()
    close = forms.ChoiceField(choices=[("yes", "yes"), ("no", "no")])
