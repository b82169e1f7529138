"""The first screens, one idea each."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn
from stepwell.journey.agree.welcome import steps
from stepwell.journey.agree.welcome.keeping import FORMS, kept, known


@require_http_methods(["GET", "HEAD", "POST"])
def welcome(request: SignedIn, step: str) -> HttpResponse:
    person = only(request.user, Role.CLIENT)
    waiting = steps.first_open(person)
    if step not in FORMS:
        raise Http404
    if not steps.may_see(step, waiting):
        return redirect("welcome", step=waiting)
    alone = not waiting and "alone" in request.GET
    form = FORMS[step](request.POST if request.method == "POST" else None, initial=known(request, person))
    if request.method == "POST" and form.is_valid() and (gone_on := kept(request, step, form, alone=alone)):
        return gone_on
    page = {"form": form, "step": steps.step(step), "words": f"journey/agree/welcome/words/{step}.html"}
    page["alone"] = alone
    return render(request, "journey/agree/welcome/page.html", page, status=422 if form.errors else 200)
