"""A sentence is kept, looked at again, shown or no more."""

from uuid import UUID

from django.http import QueryDict

from stepwell.ground.people.access import Person
from stepwell.journey.between.discoveries.forms import AgainForm, OhForm, kept
from stepwell.strategies.discovery.access import own_discovery
from stepwell.strategies.discovery.actions import discovery
from stepwell.strategies.discovery.facts.record import Stands


def keep(*, by: Person, form: OhForm) -> bool:
    """False when the form, with all that was typed, has something to say."""
    found = kept(form)
    if found:
        discovery.discover(by=by, id=found[0], words=found[1])
    return found is not None


def look_again(*, by: Person, id: UUID, sent: QueryDict) -> None:
    """What it is now; put in other words, the new sentence follows the old one, which has changed."""
    found, read = own_discovery(by, id), AgainForm(sent).read()
    if read.get("words") and read.get("id"):
        discovery.stand(by=by, discovery=found, stands=Stands.CHANGED)
        discovery.discover(by=by, id=read["id"], words=read["words"], follows=found)
    elif read.get("stands"):
        discovery.stand(by=by, discovery=found, stands=Stands(read["stands"]))


def show(*, by: Person, id: UUID, on: bool) -> None:
    found = own_discovery(by, id)
    if on:
        discovery.show_discovery(by=by, discovery=found)
    else:
        discovery.hide_discovery(by=by, discovery=found)
