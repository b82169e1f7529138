"""Where a client can be reached: a browser's subscription, an e-mail address, a number."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from stepwell.ground.post.facts import Channel

BASE64 = RegexValidator(r"^[A-Za-z0-9_-]{16,120}={0,2}$")


class HereForm(forms.Form):
    """What a browser tells when it subscribes."""

    endpoint = forms.URLField(max_length=1000, assume_scheme="https")
    p256dh = forms.CharField(max_length=120, validators=[BASE64])
    auth = forms.CharField(max_length=60, validators=[BASE64])


class EmailForm(forms.Form):
    to = forms.EmailField(label=_("E-mail address that only you read"), max_length=200)


class NumberForm(forms.Form):
    to = forms.RegexField(
        r"^\+[1-9]\d{6,14}$", label=_("Number, such as +49 170 1234567"), max_length=30,
        error_messages={"invalid": _("Begin with + and your country, then only digits.")},
    )  # fmt: skip

    def __init__(self, data: Any = None, **kwargs: Any) -> None:
        tidy = {**data.dict(), "to": "".join(data.get("to", "").split())} if data is not None else None
        super().__init__(tidy, **kwargs)


FORMS: dict[str, tuple[type[forms.Form], Channel]] = {
    "here": (HereForm, Channel.PUSH),
    "email": (EmailForm, Channel.EMAIL),
    "number": (NumberForm, Channel.SMS),
}
