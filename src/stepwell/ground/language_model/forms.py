"""What a clinic chooses: how far a language model may go."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.language_model.facts import Policy
from stepwell.ground.language_model.rules.address import reaches
from stepwell.look.widgets import Choices

SAYS = {
    Policy.NONE: _("Off. Nothing is sent anywhere."),
    Policy.DRAFTS: _("Drafts for therapists, of what a client shares"),
    Policy.CLIENT: _("Drafts, and one sentence for a client who taps for it"),
}
ONLY_COMPARES = {
    Policy.NONE: SAYS[Policy.NONE],
    Policy.CLIENT: _("Comparing own lines, for a client who asks"),
}


class PolicyForm(forms.Form):
    """Only what the operator made possible can be chosen."""

    policy = forms.ChoiceField(label=_("How far may it go in this clinic?"), widget=Choices)

    def __init__(self, sent: Any, *, most: Policy, now: Policy, sends: bool = True) -> None:
        super().__init__(sent, initial={"policy": now.value})
        field: Any = self.fields["policy"]
        says = SAYS if sends else ONLY_COMPARES
        field.choices = [(one.value, said) for one, said in says.items() if reaches(most, one)]
