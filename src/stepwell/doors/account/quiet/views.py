"""Changing the quiet agreement."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn
from stepwell.journey.agree.welcome.actions import keep_quiet
from stepwell.journey.agree.welcome.forms import QuietForm
from stepwell.strategies.curiosity.queries import quiet_agreement


@require_http_methods(["GET", "HEAD", "POST"])
def quiet(request: SignedIn) -> HttpResponse:
    client = only(request.user, Role.CLIENT)
    known = QuietForm.begun(quiet_agreement(client.pk))
    form = QuietForm(request.POST if request.method == "POST" else None, initial=known)
    if form.is_bound and form.is_valid():
        keep_quiet(request, form.cleaned_data)
        return redirect("me")
    status = 422 if form.is_bound else 200
    return render(request, "doors/account/quiet/page.html", {"form": form}, status=status)
