"""One move: what it asks first, the tap that does it, what changed, and later whether it helped."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.journey.between.client import client_of
from stepwell.journey.between.quiet_day.moves import actions, cards, sending
from stepwell.journey.between.quiet_day.moves.back import change_back
from stepwell.strategies.curiosity.access import own_move, own_talk

HERE = "journey/between/quiet_day/moves"


@require_http_methods(["GET", "HEAD", "POST"])
def move(request: HttpRequest, talk: UUID, move: str) -> HttpResponse:
    client = client_of(request)
    found, plan = own_talk(client, talk)
    form = actions.form_of(plan, move, request.POST if request.method == "POST" else None)
    sent = sending.read(request, form)
    if sent is not None:
        to, taken = actions.take(by=client, talk=found, plan=plan, move=move, id=sent.id, read=sent.read)
        return actions.onward(to, plan, taken)
    page = {"form": form, "label": sending.label(move), "talk": talk, "id": uuid4()}
    return render(request, f"{HERE}/page.html", page, status=422 if request.method == "POST" else 200)


@require_safe
def taken(request: HttpRequest, taken: UUID) -> HttpResponse:
    found, plan = own_move(client_of(request), taken)
    return render(request, f"{HERE}/taken.html", {"card": cards.taken_card(found, plan)})


@require_POST
def back(request: HttpRequest, taken: UUID) -> HttpResponse:
    client = client_of(request)
    found, plan = own_move(client, taken)
    change_back(by=client, move=found, plan=plan)
    return redirect("today")


@require_POST
def helped(request: HttpRequest, taken: UUID) -> HttpResponse:
    client = client_of(request)
    sending.say_helped(client, own_move(client, taken)[0], request.POST.get("helped", ""))
    return redirect("today")
