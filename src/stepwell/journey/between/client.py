"""Who these pages are for."""

from django.http import HttpRequest

from stepwell.ground.people.access import Person, only
from stepwell.ground.people.facts import Role


def client_of(request: HttpRequest) -> Person:
    """The client who is signed in; for anybody else there is nothing here."""
    return only(request.user, Role.CLIENT)
