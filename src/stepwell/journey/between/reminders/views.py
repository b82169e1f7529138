"""The page of reminders, and setting one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.ground.reminder import actions
from stepwell.journey.between.client import client_of
from stepwell.journey.between.reminders import cards, setting

HERE = "journey/between/reminders"


@require_safe
def reminders(request: HttpRequest) -> HttpResponse:
    page = cards.shown(client_of(request), request.session.get("device"))
    return render(request, f"{HERE}/page.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def remind(request: HttpRequest, plan: UUID) -> HttpResponse:
    client = client_of(request)
    agreed, form = setting.sat_down(client, plan, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actions.begin(by=client.pk, plan=agreed, wish=form.wish(), id=form.cleaned_data["id"])
        return redirect("reminders")
    page = {"name": agreed.practice.name, "form": form, "plan": agreed.id}
    return render(request, f"{HERE}/set.html", page, status=422 if form.is_bound else 200)


@require_POST
def stop(request: HttpRequest, reminder: UUID) -> HttpResponse:
    setting.stop(client_of(request), reminder)
    return redirect("reminders")


@require_POST
def later(request: HttpRequest, reminder: UUID) -> HttpResponse:
    setting.later(client_of(request), reminder)
    return redirect("reminders")
