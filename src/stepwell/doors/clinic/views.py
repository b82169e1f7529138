"""What an admin sees of a clinic: counts, and a way in for a therapist."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.doors.clinic.cards import clinic_page
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.invite.actions import let_in


@require_safe
def clinic(request: HttpRequest) -> HttpResponse:
    admin = only(request.user, Role.ADMIN)
    return render(request, "doors/clinic/page.html", {"page": clinic_page(admin.clinic_id)})


@require_http_methods(["GET", "HEAD", "POST"])
def invite_therapist(request: HttpRequest) -> HttpResponse:
    only(request.user, Role.ADMIN)
    if request.method != "POST":
        return redirect("clinic")
    return render(request, "doors/clinic/invite.html", {"way_in": let_in(request, Role.THERAPIST)})
