"""What was feared or hoped before the first step: did it happen? How likely it seemed stays hidden."""

from typing import Any
from uuid import uuid5

from django import forms
from django.utils.translation import gettext_lazy as _

from stepwell.ground.diary.facts import PRACTISED, EntryFact
from stepwell.ground.people.access import Person
from stepwell.look.widgets import Pills
from stepwell.strategies.discovery.actions.expected import became
from stepwell.strategies.discovery.facts.asked import Came, ExpectedFact
from stepwell.strategies.discovery.queries.expected import expected_at

SAYS = [
    (Came.YES.value, _("Yes")),
    (Came.PARTLY.value, _("Partly")),
    (Came.NO.value, _("No")),
    (Came.OPEN.value, _("I did not find out")),
]


def feared_at(client: Person, entry: EntryFact) -> ExpectedFact | None:
    """Only after practice; on any other day the guess stays open."""
    found = expected_at(client.pk, entry.start) if entry.outcome in PRACTISED else None
    return found if found and found.words else None


def field(feared: ExpectedFact) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=_("Did it happen?"), required=False, widget=Pills, choices=SAYS, help_text=f"“{feared.words}”",
        initial=feared.came.value if feared.came else "",
    )  # fmt: skip


def note(*, by: Person, feared: ExpectedFact, read: dict[str, Any]) -> None:
    """Nothing is noted where nothing was said."""
    if read.get("became"):
        became(by=by, id=uuid5(read["id"], "became"), start=feared.id, came=Came(read["became"]))
