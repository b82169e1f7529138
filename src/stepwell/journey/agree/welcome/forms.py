"""One small form for each of the first screens."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import LINES, Said, translated
from stepwell.journey.agree.welcome.places import COUNTRIES, HOURS, zones
from stepwell.kit.words import clean
from stepwell.look.widgets import Choices, Words
from stepwell.strategies.curiosity.facts.agreement import (
    FEEDBACK,
    SILENCE,
    Feedback,
    QuietAgreementFact,
    Silence,
)

DIGITS = {"inputmode": "numeric", "autocomplete": "new-password", "maxlength": "32"}


class NameForm(forms.Form):
    name = forms.CharField(
        label=_("What may we call you?"),
        help_text=_("A nickname is fine. Only you and your therapist see it."),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "nickname", "autofocus": True}),
    )

    def clean_name(self) -> str:
        return clean(self.cleaned_data["name"]).strip()


class PinForm(forms.Form):
    """A new PIN needs the one before: whoever holds an open phone must not choose their own."""

    old_pin = forms.CharField(
        label=_("The PIN until now"), max_length=32, required=False,
        widget=forms.PasswordInput(attrs=DIGITS | {"autocomplete": "current-password"}),
    )  # fmt: skip
    pin = forms.RegexField(
        r"^[0-9]{6,32}\Z",
        label=_("Your PIN"),
        help_text=_("Six digits or more. Not all the same, and not your birthday."),
        error_messages={"invalid": _("A PIN has six digits or more.")},
        widget=forms.PasswordInput(attrs=DIGITS),
    )
    again = forms.CharField(
        label=_("Once more"), max_length=32, widget=forms.PasswordInput(attrs=DIGITS), strip=False
    )

    ends = forms.BooleanField(
        label=_(
            "End my keys for other programs and my calendar’s address too. "
            "Whoever knew the old PIN may have them."
        ),
        required=False,
    )
    locks = forms.BooleanField(label=_("Ask for it again after two minutes out of sight"), required=False)

    def __init__(self, sent: Any = None, *, initial: dict[str, Any]) -> None:
        super().__init__(sent, initial=initial | {"ends": True})
        if initial["has_pin"]:
            self.fields["pin"].label = _("Your new PIN")
        else:
            del self.fields["old_pin"]
        if not (initial["has_pin"] and initial["gave_out"]):
            del self.fields["ends"]

    def clean_again(self) -> str:
        if self.cleaned_data.get("pin", self.cleaned_data["again"]) != self.cleaned_data["again"]:
            raise forms.ValidationError(_("The two are not the same. Please type them again."))
        return str(self.cleaned_data["again"])


class WatchedForm(forms.Form):
    read = forms.BooleanField(
        label=_("I know that nobody reads this between sessions."),
        error_messages={"required": _("Please tick this when you have read it.")},
    )


class PlaceForm(forms.Form):
    """Where somebody lives: whose numbers help shows first, and when a day begins."""

    country = forms.ChoiceField(
        label=_("Which country are you in?"),
        help_text=_("So that help shows numbers that work where you are."),
        choices=COUNTRIES,
        required=False,
    )
    zone = forms.ChoiceField(label=_("What is your time zone?"), choices=zones)
    starts_at = forms.TypedChoiceField(
        label=_("When does a new day begin for you?"),
        help_text=_("If you stay up late, pick an hour when you are asleep."),
        choices=HOURS,
        coerce=int,
    )


MORE = {
    Silence.PERSON.value: _(
        "You can make a page for them under “Somebody I trust”. It says that you like being asked. "
        "Nobody is told when you are quiet."
    )
}


class QuietForm(forms.Form):
    """The quiet agreement. Every part of it may stay open."""

    feedback = forms.ChoiceField(
        label=_("How do you like to hear back?"), required=False, widget=Choices(),
        choices=[*translated(FEEDBACK), ("", _("It does not matter"))],
    )  # fmt: skip
    shows_feedback = forms.BooleanField(label=_("My therapist may know how I like it"), required=False)
    silence = forms.ChoiceField(
        label=_("What do you want to happen when you go quiet?"), widget=Choices(MORE),
        choices=translated(SILENCE), initial=Silence.NOTHING.value,
    )  # fmt: skip
    shame = Said(
        _("What would make you feel bad? We will leave it out."), LINES, required=False, widget=Words(2),
        help_text=_("Nobody reads this as you write. You can let your therapist know, or keep it."),
    )  # fmt: skip
    shows_shame = forms.BooleanField(label=_("My therapist may read this line"), required=False)

    def wish(self) -> QuietAgreementFact:
        said = self.cleaned_data
        feedback = Feedback(said["feedback"]) if said["feedback"] else None
        return QuietAgreementFact(
            feedback, Silence(said["silence"]), said["shame"], said["shows_feedback"], said["shows_shame"],
            said=True,
        )  # fmt: skip

    @staticmethod
    def begun(wish: QuietAgreementFact) -> dict[str, Any]:
        return {**vars(wish), "feedback": wish.feedback or ""}


class ShareForm(forms.Form):
    shows = forms.BooleanField(
        label=_(
            "My therapist may see how my practice goes: what I did, what was in the way, and my numbers."
        ),
        required=False,
    )
