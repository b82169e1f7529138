"""Who is let in at once, and who first says more about themselves."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from stepwell.doors.account.come_in.forms import AccountForm
from stepwell.doors.account.sessions import let_in
from stepwell.ground.people.actions.invitations import role_behind, take_up
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.welcome.device import begin_device, keep_secret


def taken_up(request: HttpRequest, form: Form, token: str) -> HttpResponse:
    """Clients are in at once; therapists and admins first say who they are."""
    said, full = form.cleaned_data, isinstance(form, AccountForm)
    role = role_behind(code=said["code"], token=token)
    if role != Role.CLIENT and not full:
        return page_with(request, AccountForm(initial=said), 200)
    kept = {key: said[key] for key in ("name", "email", "password") if full and role != Role.CLIENT}
    person = take_up(code=said["code"], token=token, zone=said["zone"], **kept)
    let_in(request, person)
    if role != Role.CLIENT:
        return redirect("mfa_index")
    secret = begin_device(request, person)
    # A phone that is let in again has no PIN yet, whatever another one has: without it nothing could open it.
    request.session["welcome"] = request.session["welcome"] or "pin"
    return keep_secret(redirect("front"), secret)


def page_with(request: HttpRequest, form: Form, status: int) -> HttpResponse:
    name = "account" if isinstance(form, AccountForm) else "page"
    return render(request, f"doors/account/come_in/{name}.html", {"form": form}, status=status)
