"""What an admin sees of a clinic: counts, and a way in for a therapist."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.queries import head_count
from stepwell.journey.agree.invite.actions import let_in
from stepwell.kit import clock


@require_safe
def clinic(request: HttpRequest) -> HttpResponse:
    admin = only(request.user, Role.ADMIN)
    return render(request, "doors/clinic/page.html", {"count": head_count(admin.clinic_id, clock.now())})


@require_POST
def invite_therapist(request: HttpRequest) -> HttpResponse:
    only(request.user, Role.ADMIN)
    return render(request, "doors/clinic/invite.html", {"way_in": let_in(request, Role.THERAPIST)})
