"""A calendar asks."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from stepwell.doors.calendar.making import calendar_of
from stepwell.ground.reminder.access import person_of_feed
from stepwell.kit import clock


@require_safe
def calendar_feed(request: HttpRequest, feed: str) -> HttpResponse:
    """The secret is all that is asked for; it ends with the device it was made on."""
    made = calendar_of(person_of_feed(feed), clock.now())
    return HttpResponse(made, content_type="text/calendar; charset=utf-8")
