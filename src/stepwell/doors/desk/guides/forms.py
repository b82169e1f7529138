"""A conversation as text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.look.widgets import Words
from stepwell.strategies.discovery.content import LARGEST


class GuideForm(forms.Form):
    text = forms.CharField(
        label=_("The conversation"),
        help_text=_("As a file of turns. Copy one below to begin with, and give it an id of its own."),
        max_length=LARGEST, strip=False, widget=Words(14, {"spellcheck": "false", "class": "guide__text"}),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs.pop("maxlength", None)
