"""The own plan: the form as it stands, and keeping what was typed."""

from dataclasses import asdict

from django.http import HttpRequest

from stepwell.ground.people.access import Person
from stepwell.ground.people.actions.hard_moment import write_hard_moment
from stepwell.ground.people.queries import hard_moment_of
from stepwell.journey.between.help.forms import HardMomentForm


def form_for(client: Person, request: HttpRequest) -> HardMomentForm:
    if request.method == "POST":
        return HardMomentForm(request.POST)
    return HardMomentForm(initial=asdict(hard_moment_of(client.pk)))


def kept(client: Person, form: HardMomentForm) -> bool:
    """False when there is something to mend; everything typed is still in the form."""
    if form.is_valid():
        write_hard_moment(by=client, plan=form.fact())
        return True
    return False
