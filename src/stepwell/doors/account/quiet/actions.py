"""What was wished before, and what is wished now."""

from typing import Any

from stepwell.ground.people.access import Person, only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn
from stepwell.journey.agree.welcome.actions import keep_quiet
from stepwell.journey.agree.welcome.forms import QuietForm
from stepwell.journey.between.witness.cards import nobody_asks
from stepwell.kit import clock
from stepwell.strategies.curiosity.queries import quiet_agreement


def wished(person: Person, sent: Any) -> QuietForm:
    client = only(person, Role.CLIENT)
    return QuietForm(sent, initial=QuietForm.begun(quiet_agreement(client.pk)))


def keep(request: SignedIn, form: QuietForm) -> str:
    """The page that goes on with it; "" when there was nothing to keep, or it does not fit."""
    if not form.is_bound or not form.is_valid():
        return ""
    keep_quiet(request, form.cleaned_data)
    return "witnesses" if nobody_asks(request.user.pk, clock.now()) else "me"
