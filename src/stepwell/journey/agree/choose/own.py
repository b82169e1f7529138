"""A practice of your own: a name, a tiny step and what it is for; the rest has gentle words already."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.ground.library.facts import HELPS_WITH, Remark
from stepwell.ground.library.rules.own import QUESTIONS
from stepwell.ground.vault.said import Said, translated
from stepwell.look.widgets import Chips, Words

FIELD_OF = {
    "sizes.S.say": "small", "sizes.M.say": "middle", "sizes.L.say": "whole",
    "sizes.M.minutes": "middle_minutes", "sizes.L.minutes": "whole_minutes", "sizes": "whole_minutes",
    "prediction.before": "before", "prediction.after": "after",
}  # fmt: skip
MOST = 300


def minutes(label: Any, usual: int) -> forms.IntegerField:
    kind = _("A whole number of minutes, from 1 to 120.")
    return forms.IntegerField(
        label=label, initial=usual, min_value=1, max_value=120,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), kind),
    )  # fmt: skip


class OwnPractice(forms.Form):
    """`quick` are the three fields that are asked first."""

    quick: tuple[str, ...] = ("name", "small", "helps_with")

    name = Said(_("What do you call it?"), 60)
    small = Said(
        _("The tiny step: about ten seconds"),
        MOST,
        help_text=_("One sentence. It counts as doing it, even on a bad day."),
    )
    helps_with = forms.MultipleChoiceField(
        label=_("What is it for?"), choices=translated(HELPS_WITH), widget=Chips(),
        error_messages={"required": _("Pick one or two, so that you find it again.")},
    )  # fmt: skip
    purpose = Said(
        _("Why it may help"),
        MOST,
        widget=Words(2),
        initial=_("Something of our own. Try it and see what you find."),
    )
    middle = Said(_("A short one"), MOST, initial=_("Do the same for about two minutes."))
    middle_minutes = minutes(_("Minutes for the short one"), 2)
    whole = Said(
        _("The whole practice"), MOST, initial=_("Do all of it, and stop while it still feels good.")
    )
    whole_minutes = minutes(_("Minutes for the whole one"), 10)
    before = Said(_("The guess, asked before"), 120, initial=_(QUESTIONS["before"]))
    after = Said(_("The same, asked after"), 120, initial=_(QUESTIONS["after"]))

    @property
    def first_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.quick]

    @property
    def more_fields(self) -> list[forms.BoundField]:
        return [field for field in self if field.name not in self.quick]

    @property
    def more_to_mend(self) -> bool:
        """Whether something behind the fold needs a look, so that it is shown open."""
        return any(field.errors for field in self.more_fields)

    def for_library(self) -> dict[str, Any]:
        """What `library.actions.keep_own` takes."""
        said = self.cleaned_data
        return {
            "name": said["name"],
            "purpose": said["purpose"],
            "helps_with": said["helps_with"],
            "prediction": {"before": said["before"], "after": said["after"]},
            "sizes": {
                "S": {"say": said["small"], "seconds": 10},
                "M": {"say": said["middle"], "minutes": said["middle_minutes"]},
                "L": {"say": said["whole"], "minutes": said["whole_minutes"]},
            },
        }

    def mend(self, remarks: Iterable[Remark]) -> None:
        """Each remark at its field; what belongs to no field stands at the top."""
        for remark in remarks:
            field = FIELD_OF.get(remark.where, remark.where.partition(".")[0])
            known = field if field in self.fields else None
            self.add_error(known, gettext(remark.say) % dict(remark.about))
