"""What is chosen for this phone stays with it, on the server, and with its session."""

from typing import Any
from uuid import UUID

from stepwell.ground.people.actions import devices
from stepwell.ground.people.facts import Dress
from stepwell.ground.people.visits import SignedIn


def keep(request: SignedIn, said: dict[str, Any]) -> None:
    dress, locks = Dress(said["dress"]), bool(said.get("locks"))
    if here := request.session.get("device"):
        devices.wear(by=request.user, device=UUID(here), dress=dress, locks=locks)
    request.session["dress"], request.session["locks"] = dress.value, locks
