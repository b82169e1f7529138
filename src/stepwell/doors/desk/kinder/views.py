"""A curious way to say what was typed. Nothing of it is kept or written to a log."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_POST

from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.kit.words import clean
from stepwell.strategies.curiosity.cards import kinder_note

MOST = 5000


@require_POST
def kinder(request: HttpRequest) -> HttpResponse:
    only(request.user, Role.THERAPIST)
    return JsonResponse({"kinder": kinder_note(clean(request.POST.get("text", ""), MOST))})
