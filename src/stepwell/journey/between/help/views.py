"""Help, for everybody, signed in or not."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from stepwell.journey.between.help.cards import help_page
from stepwell.journey.between.help.where import country_of
from stepwell.kit import clock


@require_safe
def crisis(request: HttpRequest) -> HttpResponse:
    page = help_page(country_of(request), clock.now())
    return render(request, "journey/between/help/page.html", {"page": page})
