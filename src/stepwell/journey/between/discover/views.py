"""Discover: what one's own days say, and the questions one may ask of them."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.journey.between.client import client_of
from stepwell.journey.between.discover import actions, cards, forms
from stepwell.kit import clock
from stepwell.strategies.discovery.actions import offer

HERE = "journey/between/discover"


@require_safe
def discover(request: HttpRequest) -> HttpResponse:
    page = cards.discover_page(client_of(request), clock.now())
    return render(request, f"{HERE}/page.html", {"page": page})


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    page = cards.questions_page(client_of(request), clock.now())
    return render(request, f"{HERE}/questions.html", {"page": page})


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, question: str) -> HttpResponse:
    client, chosen = client_of(request), actions.known(question)
    page = cards.ask_page(client, chosen, clock.now())
    if page is None:
        raise Http404
    form = forms.guess_form(request.POST if request.method == "POST" else None, page)
    if form.is_bound:
        asked = actions.ask(by=client, question=chosen, page=page, form=form, now=clock.now())
        if asked:
            return redirect("asked", asked.id)
    shown = {"page": page, "form": form}
    return render(request, f"{HERE}/ask.html", shown, status=422 if form.is_bound else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: HttpRequest, asked: UUID) -> HttpResponse:
    client = client_of(request)
    found = actions.own_asked(client, asked)
    form = forms.make_form(request.POST if request.method == "POST" else None, found.words)
    if form.is_bound and actions.make_of_it(by=client, asked=found, form=form):
        return redirect("asked", found.id)
    card = cards.answer_of(found, clock.now())
    shows = {"shared": found.shared, "before": found.before_we_meet}
    shown = {"card": card, "form": form, "asked": found.id, **shows}
    return render(request, f"{HERE}/answer.html", shown, status=422 if form.is_bound else 200)


@require_POST
def show(request: HttpRequest, asked: UUID) -> HttpResponse:
    client = client_of(request)
    kept = actions.show(by=client, asked=actions.own_asked(client, asked), sent=request.POST)
    return redirect("asked", kept)


@require_POST
def wonder(request: HttpRequest, question: str) -> HttpResponse:
    offer.wonder(by=client_of(request), question=question, on=request.POST.get("on") == "1")
    return redirect("questions")
