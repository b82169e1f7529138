"""Conversations to read, and to write."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.doors.desk.guides.actions import look_or_keep, think_of
from stepwell.doors.desk.guides.cards import guide_cards
from stepwell.doors.desk.guides.forms import GuideForm
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role


@require_safe
def guides(request: HttpRequest) -> HttpResponse:
    person = only(request.user, Role.THERAPIST, Role.ADMIN)
    shown = {"cards": guide_cards(person), "writes": person.role}
    return render(request, "doors/desk/guides/page.html", shown)


@require_POST
def think(request: HttpRequest, guide: str) -> HttpResponse:
    think_of(by=only(request.user, Role.THERAPIST), guide=guide, sent=request.POST)
    return redirect("guides")


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
