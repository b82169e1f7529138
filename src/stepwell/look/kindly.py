"""What Django says of a field that needs another look, as we say it. Words of our own stay as they are."""

from collections.abc import Mapping

from django.core import validators
from django.core.exceptions import ValidationError
from django.forms import BoundField, fields
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

PICK = _("Pick one of these.")
OPEN = _("This one is still open.")
TICK = _("Please tick this if it is so.")
# By the very sentence: whoever wrote their own for a field has another one.
KINDER = {
    id(theirs): ours
    for theirs, ours in (
        (fields.ChoiceField.default_error_messages["invalid_choice"], PICK),
        (fields.MultipleChoiceField.default_error_messages["invalid_choice"], PICK),
        (fields.MultipleChoiceField.default_error_messages["invalid_list"], PICK),
        (fields.IntegerField.default_error_messages["invalid"], _("A whole number, such as 3.")),
        (fields.DateField.default_error_messages["invalid"], _("A day, such as 2026-05-31.")),
        (fields.TimeField.default_error_messages["invalid"], _("A time, such as 8:30.")),
        (validators.MinValueValidator.message, _("%(limit_value)s or more, please.")),
        (validators.MaxValueValidator.message, _("%(limit_value)s or less, please.")),
        (
            validators.MaxLengthValidator.message,
            _("There is room for %(limit_value)s letters and this has %(show_value)s. What can go?"),
        ),
        (validators.EmailValidator.message, _("An e-mail address, such as bo@clinic.example.")),
        (
            validators.ProhibitNullCharactersValidator.message,
            _("Something in it can’t be read. Please type it once more."),
        ),
    )
}
NEEDED_OF = {"checkbox": TICK, "select": PICK}
NEEDED = id(fields.Field.default_error_messages["required"])


def kind_words(field: BoundField) -> list[str]:
    """The sentences that stand at this field."""
    needed = NEEDED_OF.get(field.widget_type, PICK if field.use_fieldset else OPEN)
    errors = [one for error in field.errors.as_data() for one in error.error_list]
    return [_said(error, KINDER | {NEEDED: needed}) for error in errors]


def _said(error: ValidationError, known: Mapping[int, object]) -> str:
    ours = known.get(id(error.message))
    if ours is None:
        return str(error.messages[0])
    return gettext(str(ours)) % (error.params or {})
