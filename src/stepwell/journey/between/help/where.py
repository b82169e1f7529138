"""In which country somebody is: chosen here, chosen when they joined, or as their browser says."""

import re

from django.conf import settings
from django.http import HttpRequest

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Role

REGION = re.compile(r"[a-zA-Z]{2,3}-([A-Z]{2})\b")


def country_of(request: HttpRequest) -> str:
    """A two-letter code, or "". Without a sign-in no question is asked of the database."""
    chosen = request.GET.get("c", "").upper()[:2]
    if chosen:
        return chosen
    signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    own = getattr(request.user, "country", "") if signed_in else ""
    return own or region(request.headers.get("Accept-Language", ""))


def region(languages: str) -> str:
    """
    >>> region("de-AT,de;q=0.9,en-US;q=0.5"), region("de"), region("")
    ('AT', '', '')
    """
    found = REGION.search(languages)
    return found[1] if found else ""


def client_here(request: HttpRequest) -> Person | None:
    """The client who is signed in and has opened the phone; without a session nothing is asked."""
    person = request.user if settings.SESSION_COOKIE_NAME in request.COOKIES else None
    return person if isinstance(person, Person) and person.role == Role.CLIENT else None
