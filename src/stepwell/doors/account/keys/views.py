"""The keys that other programs use in my name."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.doors.account.keys import actions
from stepwell.doors.account.keys.cards import keys_of
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn


@require_http_methods(["GET", "HEAD", "POST"])
def keys(request: SignedIn) -> HttpResponse:
    """A new key is on the page that answers, and nowhere else: it is shown once."""
    form = actions.form_for(request)
    new = actions.made(request, form) if form.is_bound else ""
    if new:
        form = actions.form_for(request, empty=True)
    base = "look/phone.html" if request.user.role == Role.CLIENT else "look/laptop.html"
    page = {"base": base, "new": new, "keys": keys_of(request.user), "form": form}
    page["confirm"] = actions.to_confirm(request)
    return render(request, "doors/account/keys/page.html", page, status=422 if form.errors else 200)


@require_POST
def end(request: SignedIn, own_key: UUID) -> HttpResponse:
    actions.end(request, own_key)
    return redirect("me_keys")
