"""Conversations to read, and to write."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.doors.desk.guides.actions import look_or_keep
from stepwell.doors.desk.guides.cards import guide_cards
from stepwell.doors.desk.guides.forms import GuideForm
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role


@require_safe
def guides(request: HttpRequest) -> HttpResponse:
    person = only(request.user, Role.THERAPIST, Role.ADMIN)
    cards = guide_cards(person.clinic_id)
    return render(request, "doors/desk/guides/page.html", {"cards": cards, "writes": person.role})


@require_http_methods(["GET", "HEAD", "POST"])
def new_guide(request: HttpRequest) -> HttpResponse:
    person, sent = only(request.user, Role.THERAPIST), request.method == "POST"
    form = GuideForm(request.POST if sent else None)
    looked = look_or_keep(by=person, sent=request.POST, form=form) if sent else None
    if sent and looked is None:
        return redirect("guides")
    shown = {"form": form, "looked": looked}
    status = 422 if form.errors or (looked and looked.remarks) else 200
    return render(request, "doors/desk/guides/new.html", shown, status=status)
