"""What was pasted is looked at, and kept when that is wanted."""

from uuid import uuid4

from django.http import Http404, QueryDict

from stepwell.doors.desk.guides.cards import Looked, looked_at
from stepwell.doors.desk.guides.forms import GuideForm, ThinkForm
from stepwell.ground.people.access import Person, pair_for_therapist
from stepwell.kit.refusal import Refusal
from stepwell.strategies.discovery.actions.guide import write
from stepwell.strategies.discovery.actions.offer import suggest, take_back
from stepwell.strategies.discovery.queries.guide import guides_of


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


def think_of(*, by: Person, guide: str, sent: QueryDict) -> None:
    """A conversation for one client: they see who thought of it. Or not any more."""
    form = ThinkForm(sent)
    if not form.is_valid() or guide not in guides_of(by.clinic_id):
        raise Http404
    pair = pair_for_therapist(by, form.cleaned_data["pair"])
    if form.cleaned_data["back"]:
        take_back(by=by.pk, pair=pair, guide=guide)
    else:
        suggest(by=by.pk, id=uuid4(), pair=pair, guide=guide)
