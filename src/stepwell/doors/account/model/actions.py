"""A switch is turned."""

from django.http import Http404

from stepwell.ground.language_model.actions import let_read
from stepwell.ground.language_model.facts import Reads
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn


def turn(request: SignedIn) -> None:
    what = request.POST.get("what", "")
    if what not in list(Reads):
        raise Http404
    let_read(by=only(request.user, Role.CLIENT), what=Reads(what), on=bool(request.POST.get("on")))
