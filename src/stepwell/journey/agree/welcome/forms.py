"""One small form for each of the first screens."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.journey.agree.welcome.places import COUNTRIES, HOURS, zones
from stepwell.kit.words import clean

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

    locks = forms.BooleanField(label=_("Ask for it again after two minutes out of sight"), required=False)

    def clean_again(self) -> str:
        if self.cleaned_data.get("pin", self.cleaned_data["again"]) != self.cleaned_data["again"]:
            raise forms.ValidationError(_("The two are not the same. Please type them again."))
        return str(self.cleaned_data["again"])


class WatchedForm(forms.Form):
    read = forms.BooleanField(
        label=_("I know that nobody reads along between sessions."),
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
        help_text=_("If you are up late, pick an hour at which you are asleep."),
        choices=HOURS,
        coerce=int,
    )


class ShareForm(forms.Form):
    shows = forms.BooleanField(
        label=_(
            "My therapist may see how my practice goes: what I did, what was in the way, and my numbers."
        ),
        required=False,
    )
