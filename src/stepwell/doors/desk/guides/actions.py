"""What was pasted is looked at, and kept when that is wanted."""

from django.http import QueryDict

from stepwell.doors.desk.guides.cards import Looked, looked_at
from stepwell.doors.desk.guides.forms import GuideForm
from stepwell.ground.people.access import Person
from stepwell.kit.refusal import Refusal
from stepwell.strategies.discovery.actions.guide import write


def look_or_keep(*, by: Person, sent: QueryDict, form: GuideForm) -> Looked | None:
    """None when it was kept; else the form, with all that was typed, stands there with remarks."""
    if not form.is_valid():
        return Looked((), None)
    text = form.cleaned_data["text"]
    if "keep" not in sent:
        return looked_at(text)
    try:
        write(by=by, text=text)
    except Refusal as no:
        form.add_error("text", no.told())
        return looked_at(text)
    return None
