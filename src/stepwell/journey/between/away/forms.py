"""The same questions as with a network, for the page that works without one."""

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.journey.between.check_in.happened.feared import SAYS
from stepwell.journey.between.discoveries.forms import MOST
from stepwell.journey.between.today.forms import Feared
from stepwell.look.widgets import Pills, Scale, Words
from stepwell.strategies.curiosity.content import reasons


class GuessForm(Feared):
    guess = forms.IntegerField(
        label=_("How hard will it be?"),
        required=False,
        widget=Scale(_("not at all"), _("very"), none=_("no guess")),
    )


class HappenedForm(forms.Form):
    became = forms.ChoiceField(
        label=_("What you feared or hoped: did it happen?"), required=False, widget=Pills, choices=SAYS
    )
    actual = forms.IntegerField(
        label=_("How hard was it?"),
        required=False,
        widget=Scale(_("not at all"), _("very"), none=_("rather not say")),
    )
    in_the_way = forms.ChoiceField(label=_("What was in the way?"), required=False, widget=Pills)
    after = forms.IntegerField(
        label=_("How are you now?"),
        required=False,
        widget=Scale(_("not well"), _("very well"), none=_("rather not say")),
    )
    words = forms.CharField(label=_("In your own words"), required=False, widget=Words(rows=4))

    def __init__(self) -> None:
        super().__init__(auto_id="away_%s")
        way: forms.ChoiceField = self.fields["in_the_way"]  # type: ignore[assignment]
        way.choices = [*((one.id, one.chip) for one in reasons()), ("", _("Rather not say"))]


class OhForm(forms.Form):
    words = forms.CharField(
        label=_("In your own words"), widget=Words(rows=3), max_length=MOST, required=False
    )


class TurnForm(forms.Form):
    """What any turn of a conversation may ask; look/js/away_turn.js shows what this one does."""

    option = forms.IntegerField(required=False, widget=Scale("", ""))
    text = forms.CharField(required=False, widget=Words(rows=3))


class PinForm(forms.Form):
    pin = forms.CharField(
        label=_("Your PIN"),
        widget=forms.PasswordInput(attrs={"inputmode": "numeric", "autocomplete": "current-password"}),
    )
