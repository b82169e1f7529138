"""A form field for words of people: cleaned, never cut, and a kind word when there are too many."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from stepwell.kit import words
from stepwell.kit.refusal import Refusal

LINE, LINES = 160, 600
TOO_LONG = _("There is room for %(limit_value)s letters and this has %(show_value)s. What can go?")


class Said(forms.CharField):
    """Keeps emoji and any script. Control characters, which nobody types on purpose, are left out."""

    def __init__(self, label: Any, most: int = LINE, **more: Any) -> None:
        super().__init__(label=label, max_length=most, **more)
        self.widget.attrs.pop("maxlength", None)
        self.error_messages["required"] = _("A few words are enough here.")
        self.validators = [_kindly(check) for check in self.validators]

    def to_python(self, value: Any) -> str:
        return words.clean(super().to_python(value) or "").strip()


def _kindly(check: Any) -> Any:
    """The check for length, in our words."""
    if getattr(check, "code", "") == "max_length":
        check.message = TOO_LONG
    return check


def translated(known: Mapping[Any, str]) -> list[tuple[str, str | Promise]]:
    """Choices from words that are kept below as message ids."""
    return [(str(key), gettext_lazy(said)) for key, said in known.items()]


def tell(form: forms.Form, refusal: Refusal, field: str | None = None) -> None:
    """An expected "not now" at the form, with everything typed still in it."""
    form.add_error(field, refusal.told(gettext))
