"""A practice gets its shape, and is agreed on."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.journey.agree.session.steps import SHAPE
from stepwell.journey.agree.shape.actions import agreed, filled, sit_down
from stepwell.journey.agree.shape.cards import shape_card


@require_http_methods(["GET", "HEAD", "POST"])
def shape(request: HttpRequest, meeting: UUID, practice: UUID) -> HttpResponse:
    sitting = sit_down(request, meeting, practice)
    form, moved = filled(sitting, request.POST or None)
    if agreed(sitting, form):
        return redirect("agreed", sitting.meeting.id)
    page = {"way": SHAPE, "card": shape_card(sitting, form, moved), "form": form}
    return render(request, "journey/agree/shape/page.html", page, status=422 if form.errors else 200)
