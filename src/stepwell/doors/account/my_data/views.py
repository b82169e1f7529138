"""What is kept about me, and taking back what I gave."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.doors.account.my_data import actions
from stepwell.doors.account.my_data.cards import page_of
from stepwell.ground.people.visits import SignedIn


@require_safe
def me(request: SignedIn) -> HttpResponse:
    name, page = page_of(request.user, request.session.get("device"))
    return render(request, f"doors/account/my_data/{name}.html", page)


@require_POST
def consent(request: SignedIn, kind: str) -> HttpResponse:
    actions.change_consent(request, kind)
    return redirect("me")


@require_POST
def forget(request: SignedIn, device: UUID) -> HttpResponse:
    actions.forget_device(request, device)
    return redirect("me")


@require_POST
def end_others(request: SignedIn) -> HttpResponse:
    actions.end_others(request)
    return redirect("me")
