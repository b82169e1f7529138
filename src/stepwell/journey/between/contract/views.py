"""A signed agreement: to read, to print, to pause, to stop."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from stepwell.journey.between.contract.actions import act
from stepwell.journey.between.contract.cards import agreement_page, paper_of
from stepwell.journey.between.contract.folder import folder_for
from stepwell.journey.between.contract.shelf import own_shelf, shelf_of


@require_safe
def agreement(request: HttpRequest, contract: UUID) -> HttpResponse:
    folder = folder_for(request.user, contract)
    template = "page" if folder.is_client else "laptop"
    return render(request, f"journey/between/contract/{template}.html", agreement_page(folder))


@require_safe
def agreements(request: HttpRequest) -> HttpResponse:
    return render(request, "journey/between/contract/shelf.html", own_shelf(request.user))


@require_safe
def agreements_of(request: HttpRequest, pair: UUID) -> HttpResponse:
    return render(request, "journey/between/contract/shelf_laptop.html", shelf_of(request.user, pair))


@require_safe
def paper(request: HttpRequest, contract: UUID) -> HttpResponse:
    """Shown in the browser, which can keep or print it. Its name says nothing of therapy."""
    made = paper_of(folder_for(request.user, contract))
    headers = {"Content-Disposition": 'inline; filename="agreement.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@require_POST
def change(request: HttpRequest, contract: UUID, act_name: str) -> HttpResponse:
    act(folder_for(request.user, contract), act_name, request.POST)
    return redirect("contract_page", contract)
