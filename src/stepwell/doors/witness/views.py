"""Behind the link."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.doors.witness.actions import take
from stepwell.ground.witness.access import witness_with
from stepwell.journey.between.witness.their_page import their_page
from stepwell.kit import clock

PAGE = "doors/witness/page.html"


@require_http_methods(["GET", "HEAD", "POST"])
def for_you(request: HttpRequest, key: str) -> HttpResponse:
    """The same way whether something is shown, nothing, or nothing any more."""
    one = witness_with(key)
    if request.method == "POST":
        return redirect(take(one, request.POST), key)
    return render(request, PAGE, {"page": their_page(one, clock.now()), "key": key})


@require_safe
def thanks(request: HttpRequest, key: str, said: str) -> HttpResponse:
    """The page again, with a word of thanks above."""
    return render(
        request, PAGE, {"page": their_page(witness_with(key), clock.now()), "key": key, "said": said}
    )
