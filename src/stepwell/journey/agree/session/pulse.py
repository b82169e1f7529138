"""Has anything changed? Every screen of a session asks all the time, so it opens no words and no session."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.cache import get_conditional_response

from stepwell.ground.meeting.access import glance
from stepwell.ground.meeting.rules import pulse


def answer(request: HttpRequest, meeting: UUID) -> HttpResponse:
    """304 when the screen shows what there is; else where both are now."""
    table = glance(request.headers.get("X-Seat", ""), meeting)
    now = pulse(table)
    same = get_conditional_response(request, etag=f'"{now}"')
    if same is not None and same.status_code == 304:
        return same
    fresh = JsonResponse({"pulse": now, "where": reverse(table.step, args=[meeting])})
    fresh["ETag"] = f'"{now}"'
    return fresh
