"""Making a link for somebody, and ticking what stands behind it."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINES, Said
from stepwell.ground.witness.facts import Tick, Ticked
from stepwell.ground.witness.rules import MONTHS
from stepwell.journey.between.pin import AsksPin, pin_field
from stepwell.look.widgets import Pills, Ticks, Words

YES, NO, UNSURE = "yes", "no", "unsure"
ANSWERS = [(NO, _("No")), (UNSURE, _("I am not sure")), (YES, _("Yes"))]
TICKS: dict[Tick, str | Promise] = {
    Tick.ASK: _("That I like being asked how it goes"),
    Tick.PRACTICE: _("The name of what I practise"),
    Tick.SO_FAR: _("Days on which I did it, in marks: 5, 10, 20 and on. They only grow"),
    Tick.WEEKS: _("Week goals I reached, in marks: 5, 10, 20 and on. They only grow"),
}


def asked(label: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=ANSWERS, widget=Pills())


class NewLink(AsksPin):
    """Two questions first: is it good for me that this person knows? They may be sent before any name is."""

    use_required_attribute = False
    harder = asked(_("Could it make things harder for you if this person knew?"))
    watches = asked(_("Does this person look at your phone, or decide things for you?"))
    called = Said(_("What do you call them?"), 60)
    signed = Said(_("What do they call you?"), 60, help_text=_("This name stands on their page."))
    months = forms.TypedChoiceField(
        label=_("How long does the link work?"), coerce=int, widget=Pills(), initial=MONTHS[1],
        choices=[(1, _("One month")), (3, _("Three months")), (6, _("Six months"))],
    )  # fmt: skip
    pin = pin_field()

    @property
    def suits(self) -> bool:
        """Only two clear answers lead on; everything else is met with care."""
        return [self.data.get(name) for name in ("harder", "watches")] == [NO, NO]

    @property
    def answered(self) -> bool:
        return all(self.data.get(name) in (YES, NO, UNSURE) for name in ("harder", "watches"))


class OnceMore(AsksPin):
    """The PIN for a step after which they could read more, or somebody else could. `name` tells which one."""

    pin = pin_field(_("Your PIN"))

    def __init__(self, sent: Any = None, *, name: str, asks_pin: bool) -> None:
        super().__init__(sent, auto_id=f"{name}_%s", asks_pin=asks_pin)
        self.name = name


class TickLines(AsksPin):
    """Nothing is ticked to begin with. Words that are written and sentences that are picked are ticks."""

    ticks = forms.TypedMultipleChoiceField(
        label=_("They may read"), coerce=Tick, choices=[(t.value, said) for t, said in TICKS.items()],
        widget=Ticks(), required=False,
    )  # fmt: skip
    words = Said(
        _("In my own words"), LINES, required=False, widget=Words(2),
        help_text=_("They read it just like this. Such as: what helps me when you ask."),
    )  # fmt: skip
    found = forms.TypedMultipleChoiceField(
        label=_("Something I found out"), coerce=UUID, widget=Ticks(), required=False
    )
    pin = pin_field(_("Your PIN"), _("Only when they would read more than now."))

    def __init__(
        self, sent: Any, before: Ticked, known: Iterable[tuple[UUID, str]], *, asks_pin: bool = False
    ) -> None:
        initial = {"ticks": sorted(before.ticks & TICKS.keys()), "words": before.words, "found": before.found}
        super().__init__(sent, initial=initial, asks_pin=asks_pin)
        choices = [(str(pk), words) for pk, words in known]
        self.fields["found"].choices = choices  # type: ignore[attr-defined]
        if not choices:
            del self.fields["found"]

    def read(self) -> Ticked:
        said, found = self.cleaned_data, tuple(self.cleaned_data.get("found", ()))
        own = {Tick.WORDS: said["words"], Tick.FOUND: found}
        ticks = {*said["ticks"], *(tick for tick, there in own.items() if there)}
        return Ticked(frozenset(ticks), said["words"], found)
