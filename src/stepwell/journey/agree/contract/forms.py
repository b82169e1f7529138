"""The words of an agreement, as both screens write them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINE, Said, translated
from stepwell.journey.agree.reminder.forms import MOST
from stepwell.look.widgets import Choices, Pills, Ticks
from stepwell.strategies.contract.content import max_minutes, menu
from stepwell.strategies.contract.facts import CONSEQUENCES, FLAGS, TREATS, WITNESS, What

OWN = "own"
FEW = 4
FIRST = {What.TREAT: "no-treat", What.CONSEQUENCE: "no-consequence"}
OWN_WORDS = (OWN, _("Something else, in my own words"))
PICK = _("Pick a day within the next seven.")
SMALL = _("At most %(most)s minutes: small works better.") % {"most": max_minutes()}
WHO_ASKS = _("One tap each. If one fits, another way is kinder right now.")


def picks(what: What) -> list[tuple[Any, Any]]:
    """A few at first sight, none of them and own words among these; the others unfold."""
    items = [(item.id, item.text) for item in menu(what)]
    none = [one for one in items if one[0] == FIRST[what]]
    ideas = [one for one in items if one not in none]
    return [*none, *ideas[:FEW], OWN_WORDS, (_("More ideas"), ideas[FEW:])]


class Fits(forms.Form):
    """Reasons why a signed agreement may not be the kindest way today."""

    flags = forms.MultipleChoiceField(
        label=_("Is one of these true right now?"), help_text=WHO_ASKS, choices=translated(FLAGS),
        widget=Ticks(),
    )  # fmt: skip


class Wording(forms.Form):
    """A field that nobody touched keeps what the shape says."""

    i_will = Said(_("I will …"), LINE, widget=forms.TextInput({"autocomplete": "off"}))
    treat_pick = forms.ChoiceField(
        label=_("After a good week: a treat"), choices=picks(What.TREAT), widget=Choices(), required=False
    )
    treat = Said(
        _("Which one?"), LINE, required=False, help_text=_("Time, people, the open air. No food, no money.")
    )
    treat_kind = forms.ChoiceField(
        label=_("It is …"), choices=translated(TREATS)[1:], widget=Pills(), required=False
    )
    consequence_pick = forms.ChoiceField(
        label=_("After a quiet week"), choices=picks(What.CONSEQUENCE), widget=Choices(), required=False,
        initial="no-consequence",
        help_text=_("Something that makes it easier to begin again. Nothing happens by itself."),
    )  # fmt: skip
    consequence = Said(
        _("What would help?"), LINE, required=False, help_text=_("Small, once, done by the next day.")
    )
    consequence_kind = forms.ChoiceField(
        label=_("It is …"), choices=translated(CONSEQUENCES)[1:], widget=Pills(), required=False
    )
    minutes = forms.IntegerField(
        label=_("How many minutes at most?"), required=False, min_value=1, max_value=max_minutes(),
        widget=forms.NumberInput({"class": "input--short", "inputmode": "numeric"}), help_text=SMALL,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), SMALL),
    )  # fmt: skip
    witness = forms.ChoiceField(
        label=_("Is it for somebody else?"), choices=translated(WITNESS), widget=Pills(),
        required=False, initial="mine",
        help_text=_("Perhaps somebody close to you knows about it. Are you doing it for that person?"),
    )  # fmt: skip
    remind_most = forms.ChoiceField(
        label=_("If there are reminders: at most how many messages a day?"), required=False, widget=Pills(),
        choices=[(n, n) for n in MOST], help_text=_("All reminders and all ways together."),
    )  # fmt: skip
    first_look = forms.DateField(
        label=_("First look together"), widget=forms.DateInput({"type": "date", "class": "input--short"}),
        error_messages={"required": PICK, "invalid": PICK},
    )  # fmt: skip

    @property
    def treat_fields(self) -> list[forms.BoundField]:
        return [self["treat"], self["treat_kind"]]

    @property
    def consequence_fields(self) -> list[forms.BoundField]:
        return [self["consequence"], self["consequence_kind"], self["minutes"]]


class Hand(forms.Form):
    """A signature: typed, drawn, or both. Whether one of them is there is asked when it is signed."""

    use_required_attribute = False

    name = Said(_("Your name, as you sign"), 80, widget=forms.TextInput({"autocomplete": "off"}))
    drawn = forms.CharField(required=False, widget=forms.HiddenInput, max_length=12_000)
