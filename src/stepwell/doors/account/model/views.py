"""What I let a language model read."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.doors.account.model.actions import turn
from stepwell.doors.account.model.cards import my_model_page
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn


@require_http_methods(["GET", "HEAD", "POST"])
def my_model(request: SignedIn) -> HttpResponse:
    me = only(request.user, Role.CLIENT)
    if request.method == "POST":
        turn(request)
        return redirect("me_model")
    return render(request, "doors/account/model/page.html", {"page": my_model_page(me)})
