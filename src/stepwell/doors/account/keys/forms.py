"""What a key is called, and what it may do. Nothing may be done that its person could not do here."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.people.facts import Role, Scope
from stepwell.ground.vault.said import Said
from stepwell.journey.between.pin import AsksPin, pin_field
from stepwell.look.widgets import Chips

MAY = {
    Scope.WRITE_ENTRIES: _("Note days"),
    Scope.READ_DIARY: _("Read my days, with my words"),
    Scope.WRITE_DISCOVERIES: _("Keep and show what I found out"),
    Scope.READ_DISCOVERIES: _("Read what I found out"),
    Scope.READ_CASELOAD: _("Read whom I work with, and the note before a session"),
    Scope.READ_ME: _("See who I am, and who looked"),
}
FOR = {
    Role.CLIENT: tuple(scope for scope in MAY if scope is not Scope.READ_CASELOAD),
    Role.THERAPIST: (Scope.READ_CASELOAD, Scope.READ_ME),
    Role.ADMIN: (Scope.READ_ME,),
}


class KeyForm(AsksPin):
    name = Said(_("What is it for?"), 40, help_text=_("A word that tells you later, like “watch”."))
    may = forms.TypedMultipleChoiceField(label=_("What may it do?"), coerce=Scope, widget=Chips)
    pin = pin_field()

    def __init__(self, sent: Any, *, role: Role, asks_pin: bool) -> None:
        super().__init__(sent, asks_pin=asks_pin)
        may: forms.TypedMultipleChoiceField = self.fields["may"]  # type: ignore[assignment]
        may.choices = [(scope.value, MAY[scope]) for scope in FOR[role]]
        may.error_messages["required"] = _("Pick at least one.")
