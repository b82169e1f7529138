"""Conversations on the phone: choose one, one turn at a time, and what was said afterwards."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from stepwell.journey.between.client import client_of
from stepwell.journey.between.talk import actions, reading
from stepwell.journey.between.talk.turn import page_of, page_to_choose
from stepwell.strategies.discovery.access import own_conversation


@require_http_methods(["GET", "HEAD", "POST"])
def talk(request: HttpRequest) -> HttpResponse:
    client = client_of(request)
    if request.method == "POST":
        return redirect("conversation", actions.begin(by=client, sent=request.POST).id)
    return render(request, *page_to_choose(client))


@require_http_methods(["GET", "HEAD", "POST"])
def conversation(request: HttpRequest, conversation: UUID) -> HttpResponse:
    client = client_of(request)
    here = own_conversation(client, conversation)
    if request.method == "POST":
        left = actions.go_on(by=client, conversation=here, sent=request.POST).left
        return redirect("talk") if left else redirect("conversation", conversation)
    return render(request, *page_of(request, here))


@require_POST
def show(request: HttpRequest, conversation: UUID) -> HttpResponse:
    actions.show(by=client_of(request), conversation=conversation, sent=request.POST)
    return redirect("conversation", conversation)


@require_POST
def offers(request: HttpRequest) -> HttpResponse:
    actions.let_offer(by=client_of(request), sent=request.POST)
    return redirect("talk")


@require_POST
def not_now(request: HttpRequest) -> HttpResponse:
    actions.not_now(by=client_of(request), sent=request.POST)
    return redirect("today")


@require_POST
def away(request: HttpRequest, suggestion: UUID) -> HttpResponse:
    actions.put_away(by=client_of(request), suggestion=suggestion)
    return redirect("talk")


@require_POST
def read(request: HttpRequest, conversation: UUID) -> HttpResponse:
    reading.read(by=client_of(request), conversation=conversation, sent=request.POST)
    return redirect("conversation", conversation)


@require_POST
def close(request: HttpRequest, conversation: UUID) -> HttpResponse:
    reading.is_close(by=client_of(request), conversation=conversation, sent=request.POST)
    return redirect("conversation", conversation)
