"""The library to look through, and a practice of the clinic's own."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.doors.desk.practices.forms import ClinicPractice
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.journey.agree.choose.actions import kept
from stepwell.journey.agree.choose.shelves import to_choose


@require_safe
def practices(request: HttpRequest) -> HttpResponse:
    therapist = only(request.user, Role.THERAPIST)
    page = to_choose(request.GET, therapist.pk, therapist.clinic_id)
    return render(request, "doors/desk/practices/page.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def new_practice(request: HttpRequest) -> HttpResponse:
    only(request.user, Role.THERAPIST)
    form = ClinicPractice(request.POST if request.method == "POST" else None)
    if kept(request, form, owner=None):
        return redirect("practices")
    page = {"form": form}
    return render(request, "doors/desk/practices/new.html", page, status=422 if form.errors else 200)
