"""What a phone fetches to be there without a network. Nothing of anybody is in it."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from stepwell.journey.between.away import dress, shell

SCRIPT, MANIFEST = "text/javascript; charset=utf-8", "application/manifest+json"


@require_safe
def manifest(request: HttpRequest) -> JsonResponse:
    return JsonResponse(dress.manifest(dress.dress_of(request.GET.get("as", ""))), content_type=MANIFEST)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    return HttpResponse(shell.worker(), content_type=SCRIPT)


@require_safe
def away(request: HttpRequest) -> HttpResponse:
    return HttpResponse(shell.shell())


@require_safe
def still(request: HttpRequest) -> HttpResponse:
    return HttpResponse(shell.still())
