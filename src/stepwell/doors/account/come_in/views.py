"""The way in. Looking at the page never uses the code up; only sending it does."""

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from stepwell.doors.account.come_in.actions import counted
from stepwell.doors.account.come_in.forms import AccountForm, CodeForm
from stepwell.doors.account.sessions import let_in
from stepwell.ground.people.actions.invitations import role_behind, take_up
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.welcome.device import begin_device, keep_secret
from stepwell.kit.refusal import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str = "") -> HttpResponse:
    full = "name" in request.POST
    form = AccountForm(request.POST) if full else CodeForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, form, 422 if form.is_bound else 200)
    try:
        with counted(request, token):
            return _taken_up(request, form, token)
    except Refusal as no:
        form.add_error("email" if full else "code", no.told(gettext))
        return _page(request, form, no.status)


def _taken_up(request: HttpRequest, form: Form, token: str) -> HttpResponse:
    """Clients are in at once; therapists and admins first say who they are."""
    said, full = form.cleaned_data, isinstance(form, AccountForm)
    role = role_behind(code=said["code"], token=token)
    if role != Role.CLIENT and not full:
        return _page(request, AccountForm(initial=said), 200)
    kept = {key: said[key] for key in ("name", "email", "password") if full and role != Role.CLIENT}
    person = take_up(code=said["code"], token=token, zone=said["zone"], **kept)
    let_in(request, person)
    if role != Role.CLIENT:
        return redirect("mfa_index")
    return keep_secret(redirect("front"), begin_device(request, person))


def _page(request: HttpRequest, form: Form, status: int) -> HttpResponse:
    page = "account" if isinstance(form, AccountForm) else "page"
    return render(request, f"doors/account/come_in/{page}.html", {"form": form}, status=status)
