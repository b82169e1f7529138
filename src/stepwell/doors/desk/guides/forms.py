"""A conversation as text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.look.widgets import Words
from stepwell.strategies.discovery.content import LARGEST, starter


class GuideForm(forms.Form):
    text = forms.CharField(
        label=_("The conversation"),
        help_text=_("A file of turns. This one is a start: give it an id, a title and words of your own."),
        max_length=LARGEST, strip=False, widget=Words(14, {"spellcheck": "false", "class": "guide__text"}),
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["text"].widget.attrs.pop("maxlength", None)
        self.fields["text"].initial = starter()


class ThinkForm(forms.Form):
    """For which client it was thought of; `back` when it is not any more."""

    pair = forms.UUIDField()
    back = forms.BooleanField(required=False)
