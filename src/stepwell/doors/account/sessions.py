"""Opening a session for somebody who came in."""

from allauth.account.internal.flows.login import record_authentication
from django.contrib.auth import login
from django.http import HttpRequest

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Role
from stepwell.ground.trail import actions as trail
from stepwell.ground.trail.facts import Did
from stepwell.journey.agree.welcome.steps import first_open

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
CLIENT_DAYS = 30 * 24 * 3600


def let_in(request: HttpRequest, person: Person, *, demo: bool = False) -> None:
    """A fresh session, with a fresh id. A client who has not seen all of the welcome is led there first."""
    login(request, person, backend=BACKEND)
    if demo:
        request.session["demo"] = True
    elif person.role == Role.CLIENT:
        request.session.set_expiry(CLIENT_DAYS)
        request.session["welcome"] = first_open(person)
    else:
        # Coming in by invitation is as good as a password: a second factor can be set up right away.
        record_authentication(request, person, method="invitation", reauthenticated=True)
    if not demo:
        note_sign_in(person)


def note_sign_in(person: Person) -> None:
    client = person.pk if person.role == Role.CLIENT else None
    trail.mark(clinic=person.clinic_id, by=person.pk, did=Did.SIGNED_IN, about="people.person", client=client)
