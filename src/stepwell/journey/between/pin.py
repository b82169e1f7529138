"""The PIN once more, before a big step: a phone that lies open must not be enough."""

from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.devices import confirm_pin
from stepwell.ground.vault.said import tell
from stepwell.kit.refusal import Refusal

BOX = {"inputmode": "numeric", "autocomplete": "current-password", "maxlength": "32"}
ONCE_MORE = _("Your PIN, once more")


def pin_field(label: Any = ONCE_MORE, help_text: Any = "") -> forms.CharField:
    box = forms.PasswordInput(attrs=BOX)
    return forms.CharField(label=label, max_length=32, widget=box, required=False, help_text=help_text)


class AsksPin(forms.Form):
    """A form whose field "pin" is only there where this phone has one."""

    def __init__(self, *args: Any, asks_pin: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks_pin:
            del self.fields["pin"]


def asks_pin(request: HttpRequest) -> bool:
    return bool(request.session.get("device"))


def confirmed(request: HttpRequest, client: Person, form: AsksPin) -> bool:
    """Whether the PIN in this valid form is theirs; else the form says what is wrong."""
    device = request.session.get("device")
    try:
        pin = str(form.cleaned_data.get("pin", ""))
        confirm_pin(by=client, device=UUID(device) if device else None, pin=pin)
    except Refusal as refusal:
        tell(form, refusal, "pin" if "pin" in form.fields else None)
    return form.is_valid()
