"""Forms of a session: what was typed lies on the table first, so that nothing is lost."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import QueryDict

from stepwell.ground.meeting import actions as meetings
from stepwell.ground.meeting.facts import Seat, TableFact

NOT_TYPED = {"csrfmiddlewaretoken", "seen"}


def typed(sent: QueryDict) -> dict[str, str]:
    """Each name with its words; several chosen values stand side by side."""
    return {name: ",".join(sent.getlist(name)) for name in sent if name not in NOT_TYPED}


def lay(seat: Seat, sent: QueryDict, names: Iterable[str]) -> None:
    """The named fields of a form that was sent. A box that is no longer ticked is sent as nothing."""
    said = typed(sent)
    meetings.lay(by=seat.by, seat=seat, said={name: said.get(name, "") for name in names})


def initial(form: type[forms.Form] | forms.Form, table: TableFact) -> dict[str, Any]:
    """What lies on the table for the fields of a form; a field nobody touched keeps its own beginning."""
    fields = form.base_fields if isinstance(form, type) else form.fields
    return {
        name: table.many(name) if isinstance(field, forms.MultipleChoiceField) else table.said(name)
        for name, field in fields.items()
        if name in table.lines
    }
