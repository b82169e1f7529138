"""One tap: the id that came with its button, so that twice is once."""

from typing import Any
from uuid import UUID, uuid4

from django import forms


class TapForm(forms.Form):
    id = forms.UUIDField()


def tapped(sent: Any) -> UUID:
    """What can't be read is a fresh tap."""
    form = TapForm(sent)
    return form.cleaned_data["id"] if form.is_valid() else uuid4()
