"""Every day that was noted."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stepwell.journey.between.check_in.my_days.cards import days_page
from stepwell.journey.between.client import client_of
from stepwell.kit import clock


@require_safe
def my_days(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    page = days_page(client.pk, clock.now(), request.GET.get("page", "1"))
    return render(request, "journey/between/check_in/my_days/page.html", {"page": page})
