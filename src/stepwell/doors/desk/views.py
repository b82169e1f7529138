"""The desk, and letting somebody in."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from stepwell.doors.desk.cards import caseload
from stepwell.ground.people.access import only, pair_for_therapist
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.invite.actions import let_in


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    therapist = only(request.user, Role.THERAPIST)
    return render(request, "doors/desk/page.html", {"clients": caseload(therapist.pk)})


@require_POST
def invite(request: HttpRequest) -> HttpResponse:
    """The answer is the page itself and is not kept: what it shows is shown once."""
    only(request.user, Role.THERAPIST)
    way_in = let_in(request, Role.CLIENT)
    return render(request, "journey/agree/invite/page.html", {"way_in": way_in})


@require_POST
def invite_again(request: HttpRequest, pair: UUID) -> HttpResponse:
    """A new phone for a client who is here already."""
    therapist = only(request.user, Role.THERAPIST)
    way_in = let_in(request, Role.CLIENT, pair_for_therapist(therapist, pair))
    return render(request, "journey/agree/invite/page.html", {"way_in": way_in})
