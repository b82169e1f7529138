"""Changing the quiet agreement."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.doors.account.quiet.actions import keep, wished
from stepwell.ground.people.visits import SignedIn


@require_http_methods(["GET", "HEAD", "POST"])
def quiet(request: SignedIn) -> HttpResponse:
    form = wished(request.user, request.POST if request.method == "POST" else None)
    if to := keep(request, form):
        return redirect(to)
    status = 422 if form.is_bound else 200
    return render(request, "doors/account/quiet/page.html", {"form": form}, status=status)
