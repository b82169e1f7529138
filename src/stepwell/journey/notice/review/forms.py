"""What follow-through teaches: three sentences said together."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.vault.said import Said as Field
from stepwell.look.widgets import Words

MOST = 400


def free(label: Any) -> Field:
    return Field(label, MOST, required=False, widget=Words(2))


class Noticing(forms.Form):
    """Days with and days without have the same room."""

    noticed_1 = free(_("What we tried, and what happened"))
    noticed_2 = free(_("The other days"))
    noticed_3 = free(_("What helped, or could"))

    def sentences(self) -> tuple[str, str, str]:
        said = self.cleaned_data
        return said["noticed_1"], said["noticed_2"], said["noticed_3"]
