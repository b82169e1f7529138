"""More about a noted day, and whom to show it to."""

from uuid import UUID, uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from stepwell.ground.diary import actions as diary
from stepwell.ground.diary.access import own_entry
from stepwell.journey.between.check_in.happened import actions, cards, forms
from stepwell.journey.between.check_in.noting import stands
from stepwell.kit import clock

HERE = "journey/between/check_in/happened"


@require_http_methods(["GET", "HEAD", "POST"])
def more(request: HttpRequest, entry: UUID) -> HttpResponse:
    asked, plan = own_entry(request.user, entry)
    found = stands(plan, asked)
    told = cards.told_of(found, plan)
    start = {"id": uuid4(), **forms.told_before(found, told)}
    form = forms.Happened(request.POST or None, initial=start, outcome=found.outcome, practice=plan.practice)
    if request.method == "POST":
        kept = actions.keep(by=request.user, plan=plan, entry=found, told=told, form=form)
        if kept:
            return redirect("entry", kept)
    page = {"card": cards.day_card(found, plan, told, clock.now()), "form": form}
    return render(request, f"{HERE}/more.html", page, status=422 if form.errors else 200)


@require_safe
def entry(request: HttpRequest, entry: UUID) -> HttpResponse:
    asked, plan = own_entry(request.user, entry)
    found = stands(plan, asked)
    card = cards.day_card(found, plan, cards.told_of(found, plan), clock.now())
    return render(request, f"{HERE}/page.html", {"card": card})


@require_POST
def share(request: HttpRequest, entry: UUID) -> HttpResponse:
    asked, plan = own_entry(request.user, entry)
    diary.share(by=request.user, entry=stands(plan, asked))
    return redirect("entry", entry)


@require_POST
def unshare(request: HttpRequest, entry: UUID) -> HttpResponse:
    asked, plan = own_entry(request.user, entry)
    diary.unshare(by=request.user, entry=stands(plan, asked))
    return redirect("entry", entry)
