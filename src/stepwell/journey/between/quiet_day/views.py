"""What was in the way, one tap; then what could help, and what really changes."""

from uuid import UUID

from csp.decorators import csp_update
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.journey.between.client import client_of
from stepwell.journey.between.quiet_day import reading
from stepwell.journey.between.quiet_day.forms import Named

HERE = "journey/between/quiet_day"


@require_http_methods(["GET", "HEAD", "POST"])
def why(request: HttpRequest, entry: UUID) -> HttpResponse:
    """Only of a day on which it was not this time."""
    look = reading.day_of_entry(client_of(request), entry)
    if not look.quiet:
        return redirect("more", entry)
    talk = look.name_it(Named(request.POST)) if request.method == "POST" else None
    if talk:
        return redirect("quiet_day", talk)
    status = 422 if request.method == "POST" else 200
    return render(request, f"{HERE}/why.html", {"card": look.card()}, status=status)


@csp_update({"media-src": ["blob:"]})  # type: ignore[arg-type]
@require_http_methods(["GET", "HEAD", "POST"])
def quiet_day(request: HttpRequest, talk: UUID) -> HttpResponse:
    look = reading.look_at(client_of(request), talk)
    form = look.form(request.POST if request.method == "POST" else None)
    if request.method == "POST" and look.add(form):
        return redirect("quiet_day", talk)
    page = {"card": look.card(), "form": form}
    return render(request, f"{HERE}/page.html", page, status=422 if form.is_bound else 200)


@require_POST
def rather_not(request: HttpRequest, plan: UUID) -> HttpResponse:
    """Not said is fine too, and not asked again."""
    request.session["let_be"] = reading.let_be(client_of(request), plan)
    return redirect("today")
