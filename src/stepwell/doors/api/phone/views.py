"""The session of the phone itself is enough here; its forms' token is asked for as everywhere."""

from django.http import HttpRequest, JsonResponse
from django.middleware.csrf import get_token
from django.views.decorators.http import require_http_methods, require_safe
from pydantic import ValidationError

from stepwell.doors.api.phone import day, letters
from stepwell.ground.vault.letters import letterbox
from stepwell.journey.between.client import client_of


@require_safe
def along(request: HttpRequest) -> JsonResponse:
    """The day, complete enough to work without a network."""
    return JsonResponse(day.along(client_of(request)))


@require_http_methods(["GET", "HEAD", "POST"])
def outbox(request: HttpRequest) -> JsonResponse:
    """GET tells where to seal to and the token of the moment; POST takes letters."""
    client, box = client_of(request), letterbox()
    if request.method != "POST":
        here = {"token": get_token(request), "box": box.name, "key": box.key, "who": day.who(client)}
        return JsonResponse(here)
    try:
        sent = letters.LettersIn.model_validate_json(request.body)
    except ValidationError:
        return JsonResponse({}, status=422)
    told = letters.keep(by=client, sent=sent)
    return JsonResponse({"answers": [one.model_dump(mode="json") for one in told]})
