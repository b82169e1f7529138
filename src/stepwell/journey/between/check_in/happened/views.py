"""More about a noted day, and whom to show it to."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.ground.diary import actions as diary
from stepwell.journey.between.check_in.happened import actions, cards
from stepwell.journey.between.check_in.happened.looking import asked_for, form_for
from stepwell.kit import clock

HERE = "journey/between/check_in/happened"


@require_http_methods(["GET", "HEAD", "POST"])
def more(request: HttpRequest, entry: UUID) -> HttpResponse:
    client, found, plan = asked_for(request, entry)
    told = cards.told_of(found, plan)
    form = form_for(request, client, found, plan, told)
    if form.is_bound:
        kept = actions.keep(by=client, plan=plan, entry=found, told=told, form=form)
        if kept:
            return redirect("entry", kept)
    page = {"card": cards.day_card(found, plan, told, clock.now()), "form": form}
    return render(request, f"{HERE}/more.html", page, status=422 if form.is_bound else 200)


@require_safe
def entry(request: HttpRequest, entry: UUID) -> HttpResponse:
    _, found, plan = asked_for(request, entry)
    card = cards.day_card(found, plan, cards.told_of(found, plan), clock.now())
    return render(request, f"{HERE}/page.html", {"card": card})


@require_POST
def share(request: HttpRequest, entry: UUID) -> HttpResponse:
    client, found, _ = asked_for(request, entry)
    diary.share(by=client, entry=found)
    return redirect("entry", entry)


@require_POST
def unshare(request: HttpRequest, entry: UUID) -> HttpResponse:
    client, found, _ = asked_for(request, entry)
    diary.unshare(by=client, entry=found)
    return redirect("entry", entry)
