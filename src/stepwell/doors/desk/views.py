"""The desk, and letting somebody in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.doors.desk.cards import on_the_desk
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.invite.actions import let_in


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    therapist = only(request.user, Role.THERAPIST)
    return render(request, "doors/desk/page.html", {"desk": on_the_desk(therapist.pk)})


@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """The answer is the page itself and is not kept: shown once, and opened anew it leads back."""
    only(request.user, Role.THERAPIST)
    if request.method != "POST":
        return redirect("desk")
    way_in = let_in(request, Role.CLIENT)
    return render(request, "journey/agree/invite/page.html", {"way_in": way_in})


@require_http_methods(["GET", "HEAD", "POST"])
def invite_again(request: HttpRequest, pair: UUID) -> HttpResponse:
    """A new phone for a client who is here already."""
    therapist = only(request.user, Role.THERAPIST)
    found = pair_for_therapist(therapist, pair)
    if request.method != "POST":
        return redirect("client", found.id)
    way_in = let_in(request, Role.CLIENT, found)
    return render(request, "journey/agree/invite/page.html", {"way_in": way_in})
