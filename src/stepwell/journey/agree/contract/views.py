"""The agreement."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from stepwell.journey.agree.contract.actions import act, laid
from stepwell.journey.agree.contract.cards import contract_page
from stepwell.journey.agree.contract.told import Told


@require_http_methods(["GET", "HEAD", "POST"])
def contract(request: HttpRequest, meeting: UUID) -> HttpResponse:
    sheet = laid(request, meeting)
    told = act(request, sheet) if sheet and request.method == "POST" else Told(False)
    if told.to:
        return redirect(reverse("choose", args=[meeting]) + told.to)
    if sheet is None or told.done:
        return redirect("room", meeting)
    template = "phone" if sheet.seat.is_client else "page"
    page = contract_page(sheet, told)
    status = 422 if request.method == "POST" else 200
    return render(request, f"journey/agree/contract/{template}.html", page, status=status)
