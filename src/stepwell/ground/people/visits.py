"""The request of somebody who has come in: what the door lets through to a page."""

from django.http import HttpRequest

from stepwell.ground.people.models import Person


class SignedIn(HttpRequest):
    """For types: behind the door `user` is a person, never a stranger."""

    user: Person
