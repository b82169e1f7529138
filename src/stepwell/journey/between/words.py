"""A field for own words: nothing typed is ever lost or cut, and nothing strange in it can stop it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from stepwell.kit.words import clean
from stepwell.look.widgets import Words

MOST = 10_000


class WordsField(forms.CharField):
    """Says how many letters have to go, and never sets a limit that makes a browser cut."""

    def __init__(self, *, most: int = MOST, **kwargs: Any) -> None:
        super().__init__(**{"required": False, "widget": Words(rows=4), **kwargs})
        self.most = most
        self.error_messages["required"] = _("A few words are enough here.")

    def to_python(self, value: Any) -> str:
        return clean(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        over = len(value) - self.most
        if over > 0:
            say = ngettext(
                "This is %(n)s letter more than fits here. All of it is still below; what can go?",
                "This is %(n)s letters more than fit here. All of it is still below; what can go?",
                over,
            )
            raise forms.ValidationError(say % {"n": over})
