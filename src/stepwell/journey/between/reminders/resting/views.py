"""A hard week begins and ends with one tap; quiet hours are kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from stepwell.ground.reminder import actions, resting
from stepwell.journey.between.client import client_of
from stepwell.journey.between.reminders.resting.forms import QuietForm, back_to
from stepwell.journey.between.reminders.tap import tapped


@require_POST
def hard_week(request: HttpRequest) -> HttpResponse:
    """Begin one, or with `longer` rest a few days more. The id comes with the page, so twice is once."""
    begin = resting.rest_longer if request.POST.get("longer") else resting.begin_hard_week
    begin(by=client_of(request), id=tapped(request.POST))
    return redirect(back_to(request.POST))


@require_POST
def hard_week_over(request: HttpRequest) -> HttpResponse:
    resting.end_hard_week(by=client_of(request))
    return redirect(back_to(request.POST))


@require_POST
def quiet(request: HttpRequest) -> HttpResponse:
    client, form = client_of(request), QuietForm(request.POST)
    if form.is_valid():
        actions.keep_quiet(by=client, **form.cleaned_data)
    return redirect("reminders")
