"""What is kept about me, and taking back what I gave."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.doors.account.my_data.cards import about
from stepwell.ground.people.access import only
from stepwell.ground.people.actions import consents, devices
from stepwell.ground.people.actions.sessions import end_sessions
from stepwell.ground.people.facts import Agreed, Role
from stepwell.ground.people.queries import email_of, person_fact
from stepwell.ground.people.visits import SignedIn
from stepwell.journey.agree.welcome.actions import keep_place
from stepwell.journey.agree.welcome.forms import PlaceForm


@require_safe
def me(request: SignedIn) -> HttpResponse:
    if request.user.role != Role.CLIENT:
        who = {"name": person_fact(request.user).name, "email": email_of(request.user)}
        return render(request, "doors/account/my_data/colleague.html", who)
    page = {"me": about(request.user, request.session.get("device"))}
    return render(request, "doors/account/my_data/page.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: SignedIn) -> HttpResponse:
    who = person_fact(only(request.user, *Role))
    here = who.calendar.stays[-1]
    known = {"country": who.country, "zone": here.zone, "starts_at": here.starts_at}
    form = PlaceForm(request.POST if request.method == "POST" else None, initial=known)
    if request.method == "POST" and form.is_valid():
        keep_place(request, form.cleaned_data)
        return redirect("me")
    base = "look/phone.html" if who.role == Role.CLIENT else "look/laptop.html"
    page = {"form": form, "base": base}
    return render(request, "doors/account/my_data/place.html", page, status=422 if form.errors else 200)


@require_POST
def consent(request: SignedIn, kind: str) -> HttpResponse:
    """Agree, or take it back; only what is a choice can be taken back."""
    if kind != Agreed.SHOW_PRACTICE:
        raise Http404
    change = consents.agree_to if request.POST.get("agree") else consents.take_back
    change(by=only(request.user, Role.CLIENT), kind=Agreed.SHOW_PRACTICE)
    return redirect("me")


@require_POST
def forget(request: SignedIn, device: UUID) -> HttpResponse:
    devices.forget_device(by=only(request.user, Role.CLIENT), device=device)
    return redirect("me")


@require_POST
def end_others(request: SignedIn) -> HttpResponse:
    """Signed out everywhere but here."""
    end_sessions(request.user.pk, but=request.session.session_key or "")
    return redirect("me")
