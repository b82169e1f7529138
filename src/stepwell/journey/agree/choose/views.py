"""Choosing together: from the library, something of your own, or just talk."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from stepwell.journey.agree.choose.actions import own_practice
from stepwell.journey.agree.choose.shelves import to_choose
from stepwell.journey.agree.session.going_on import going_on
from stepwell.journey.agree.session.steps import CHOOSE


@require_safe
def choose(request: HttpRequest, meeting: UUID) -> HttpResponse:
    found, pair = going_on(request, meeting)
    page = {"way": CHOOSE, "meeting": found.id} | to_choose(request.GET, pair.clinic, pair.client.id)
    return render(request, "journey/agree/choose/page.html", page)


@require_http_methods(["GET", "HEAD", "POST"])
def own(request: HttpRequest, meeting: UUID) -> HttpResponse:
    found, pair = going_on(request, meeting)
    form, practice = own_practice(request, pair.client.id)
    if practice:
        return redirect("shape", found.id, practice.id)
    page = {"way": CHOOSE, "meeting": found.id, "form": form}
    return render(request, "journey/agree/choose/own.html", page, status=422 if form.errors else 200)
