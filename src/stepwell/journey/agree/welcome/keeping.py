"""What each first screen asks, what is known already, and what is kept."""

from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext

from stepwell.ground.people.access import Person
from stepwell.ground.people.facts import Agreed
from stepwell.ground.people.queries import consents, devices_of, person_fact, tokens_of
from stepwell.ground.people.visits import SignedIn
from stepwell.ground.reminder.queries import feeds_of
from stepwell.journey.agree.welcome import forms, steps
from stepwell.journey.agree.welcome.actions import KEEP
from stepwell.journey.agree.welcome.device import keep_secret
from stepwell.kit.refusal import Refusal
from stepwell.strategies.curiosity.queries import quiet_agreement

FORMS: dict[str, type[Form]] = {
    "name": forms.NameForm,
    "pin": forms.PinForm,
    "watched": forms.WatchedForm,
    "help": forms.PlaceForm,
    "quiet": forms.QuietForm,
    "share": forms.ShareForm,
}


def kept(request: SignedIn, step: str, form: Form, *, alone: bool = False) -> HttpResponse | None:
    """On to the next screen, or back to "Mine" from one that was opened `alone`; None when it is told in the
    form why not.
    """
    try:
        secret = KEEP[step](request, form.cleaned_data)
    except Refusal as no:
        form.add_error(None, no.told(gettext))
        return None
    request.session["welcome"] = steps.first_open(request.user)
    after = steps.step(step).after
    onward = redirect("welcome", step=after) if after else redirect("today")
    if alone:
        onward = redirect("me")
    return keep_secret(onward, secret) if secret else onward


def known(request: SignedIn, person: Person) -> dict[str, Any]:
    """What was said before, so that going back loses nothing."""
    who, agreed, phones = person_fact(person), consents(person.pk), devices_of(person.pk)
    here = who.calendar.stays[-1]
    return {
        "name": who.name,
        "read": Agreed.NOT_WATCHED in agreed,
        "country": who.country,
        "zone": here.zone,
        "starts_at": here.starts_at,
        "locks": any(device.locks for device in phones),
        "has_pin": any(one.pin_hash and str(one.pk) == request.session.get("device") for one in phones),
        "gave_out": bool(tokens_of(person.pk) or feeds_of(person.pk)),
        "shows": Agreed.SHOW_PRACTICE in agreed,
        **forms.QuietForm.begun(quiet_agreement(person.pk)),
    }
