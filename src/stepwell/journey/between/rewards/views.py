"""What matters to me, and what I look forward to."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.journey.between.client import client_of
from stepwell.journey.between.rewards import actions, cards
from stepwell.strategies.reward.forms import HowClose, NameValue


@require_http_methods(["GET", "HEAD", "POST"])
def rewards(request: HttpRequest) -> HttpResponse:
    """The page; a value that is named on it."""
    client = client_of(request)
    form = NameValue(request.POST if request.method == "POST" else None)
    if request.method == "POST" and actions.name(by=client, form=form):
        return redirect("rewards")
    shown = {"page": cards.rewards_page(client.pk), "form": form, "close": HowClose(auto_id=False)}
    return render(request, "journey/between/rewards/page.html", shown, status=422 if form.errors else 200)


@require_POST
def close(request: HttpRequest, value: UUID) -> HttpResponse:
    actions.rate(by=client_of(request), id=value, form=HowClose(request.POST))
    return redirect("rewards")


@require_POST
def aside(request: HttpRequest, value: UUID) -> HttpResponse:
    actions.put_aside(by=client_of(request), id=value)
    return redirect("rewards")


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    form = actions.form_for(client, request.POST if request.method == "POST" else None)
    if request.method == "POST" and actions.set_up(by=client, form=form):
        return redirect("rewards")
    page = "journey/between/rewards/new.html"
    return render(request, page, {"form": form}, status=422 if form.errors else 200)


@require_POST
def enjoy(request: HttpRequest, reward: UUID) -> HttpResponse:
    actions.enjoy(by=client_of(request), id=reward, sent=request.POST)
    return redirect("rewards")


@require_POST
def after(request: HttpRequest, reward: UUID) -> HttpResponse:
    actions.after(by=client_of(request), id=reward, sent=request.POST)
    return redirect("rewards")


@require_POST
def end(request: HttpRequest, reward: UUID) -> HttpResponse:
    actions.let_go(by=client_of(request), id=reward)
    return redirect("rewards")
