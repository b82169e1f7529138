"""The mark that a plan is needed every day, and its end."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.plan.access import plan_for
from stepwell.strategies.discovery.actions import expected, experiment


@require_POST
def daily(request: HttpRequest, plan: UUID) -> HttpResponse:
    therapist = only(request.user, Role.THERAPIST)
    found = plan_for(therapist, plan)
    experiment.need_daily(by=therapist, plan=found, on=request.POST.get("on") == "1")
    return redirect("client", found.pair)


@require_POST
def danger(request: HttpRequest, plan: UUID) -> HttpResponse:
    therapist = only(request.user, Role.THERAPIST)
    found = plan_for(therapist, plan)
    expected.mark_danger(by=therapist, plan=found, on=request.POST.get("on") == "1")
    return redirect("client", found.pair)
