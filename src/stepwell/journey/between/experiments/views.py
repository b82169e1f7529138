"""Self-experiments of a client: all of them, a new one, and what happens with one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.journey.between.client import client_of
from stepwell.journey.between.experiments import actions, cards, forms


@require_safe
def experiments(request: HttpRequest) -> HttpResponse:
    page = cards.experiments_page(client_of(request).pk)
    return render(request, "journey/between/experiments/page.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    sent = request.POST if request.method == "POST" else None
    form = forms.TwoWays(sent, cards.plans_to_try(client.pk))
    if sent is not None and actions.set_up(by=client, form=form):
        return redirect("experiments")
    status = 422 if form.errors else 200
    return render(request, "journey/between/experiments/new.html", {"form": form}, status=status)


@require_POST
def take(request: HttpRequest, experiment: UUID) -> HttpResponse:
    actions.take(by=client_of(request), id=experiment, sent=request.POST)
    return redirect("today")


@require_POST
def stop(request: HttpRequest, experiment: UUID) -> HttpResponse:
    actions.stop(by=client_of(request), id=experiment)
    return redirect("experiments")


@require_POST
def show(request: HttpRequest, experiment: UUID) -> HttpResponse:
    actions.show(by=client_of(request), id=experiment, on=request.POST.get("on") == "1")
    return redirect("experiments")
