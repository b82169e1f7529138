"""A way into the demo clinic that works once, and only where the demo is switched on."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from stepwell.doors.account.sessions import let_in
from stepwell.ground.people.actions.demo_links import take_link


@require_safe
def demo_link(request: HttpRequest, token: str) -> HttpResponse:
    if not settings.DEMO or request.method != "GET":
        raise Http404
    person = take_link(token)
    if person is None:
        raise Http404
    let_in(request, person, demo=True)
    return redirect("front")
