"""Three piles of words, to find own ones. They are not kept."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.look.widgets import Chips
from stepwell.strategies.reward.content import words


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
