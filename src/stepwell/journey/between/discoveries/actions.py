"""A sentence is kept, added to, looked at again, shown or no more, and erased."""

from uuid import UUID

from django.db import transaction
from django.http import Http404, HttpResponse, QueryDict

from stepwell.ground.people.access import Person
from stepwell.ground.vault.said import tell
from stepwell.journey.between.discoveries.cards import zone_of
from stepwell.journey.between.discoveries.forms import AgainForm, OhForm, SeenForm, kept, more_form
from stepwell.journey.between.discoveries.one import Offered, goes_form, practices_for, sessions_for
from stepwell.kit.refusal import Refusal
from stepwell.kit.sound import KINDS, ManyToday
from stepwell.strategies.discovery.access import own_discovery
from stepwell.strategies.discovery.actions import about, discovery
from stepwell.strategies.discovery.facts.record import DiscoveryFact, Stands
from stepwell.strategies.discovery.queries.discovery import every_discovery, line_of, sound_of


def keep(*, by: Person, form: OhForm) -> bool:
    """False when the form, with all that was typed, has something to say."""
    found = kept(form)
    if found:
        try:
            discovery.discover(by=by, id=found[0], words=found[1], sound=found[2])
        except Refusal as no:
            tell(form, no, "words")
            if isinstance(no, ManyToday):
                form.without_sound()
            return False
    return found is not None


def look_again(*, by: Person, id: UUID, sent: QueryDict) -> UUID:
    """What it is now; put in other words, the new sentence follows the old one, which has changed."""
    found, read = own_discovery(by, id), AgainForm(sent).read()
    if read.get("words") and read.get("id"):
        if found.words:
            discovery.stand(by=by, discovery=found, stands=Stands.CHANGED)
        return discovery.discover(by=by, id=read["id"], words=read["words"], follows=found).id
    if read.get("stands"):
        discovery.stand(by=by, discovery=found, stands=Stands(read["stands"]))
    return id


def add(*, by: Person, id: UUID, sent: QueryDict) -> bool:
    """False when something is too long; then the page says so, with all that was typed."""
    found, form = own_discovery(by, id), more_form(sent, None)
    if form.is_valid():
        about.add_detail(by=by, id=form.cleaned_data["more"], discovery=found, words=form.cleaned_data)
    return form.is_valid()


@transaction.atomic
def goes(*, by: Person, id: UUID, sent: QueryDict) -> None:
    """What is ticked goes with it from now on, and nothing else."""
    found = own_discovery(by, id)
    plans, sessions = practices_for(by.pk, found), sessions_for(by.pk, found, zone_of(by.pk))
    form = goes_form(sent, plans, sessions)
    if form.is_valid():
        for one in plans:
            _tie(by, found, one, form.cleaned_data.get("plans", ()), "plan")
        for one in sessions:
            _tie(by, found, one, form.cleaned_data.get("meetings", ()), "meeting")


def _tie(by: Person, found: DiscoveryFact, one: Offered, ticked: list[str], to: about.To) -> None:
    wanted = str(one.ids[0]) in ticked
    if wanted and not one.tied:
        about.tie(by=by, discovery=found, to=to, id=one.ids[0])
    elif one.tied and not wanted:
        for pk in one.ids:
            about.untie(by=by, discovery=found, to=to, id=pk)


def show(*, by: Person, id: UUID, sent: QueryDict) -> None:
    found, what = own_discovery(by, id), SeenForm(sent).chosen()
    if what:
        discovery.show_discovery(by=by, discovery=found, what=what)


def played(by: Person, id: UUID) -> HttpResponse:
    """To its owner alone; never kept by a browser, never run as a page."""
    found = sound_of(by.pk, own_discovery(by, id).id)
    if found is None:
        raise Http404
    answer = HttpResponse(found[1], content_type=KINDS[found[0]])
    answer["Content-Disposition"] = f'attachment; filename="note.{found[0]}"'
    answer["Cache-Control"] = "no-store"
    return answer


def erase(*, by: Person, id: UUID) -> None:
    found = own_discovery(by, id)
    discovery.erase(by=by, line=[found, *line_of(found, every_discovery(by.pk))])
