"""The language model of a clinic, for its admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.doors.clinic.model.actions import chosen, form_for
from stepwell.doors.clinic.model.cards import model_page
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role


@require_http_methods(["GET", "HEAD", "POST"])
def model(request: HttpRequest) -> HttpResponse:
    form, clinic = form_for(request), only(request.user, Role.ADMIN).clinic_id
    if chosen(request, form):
        return redirect("clinic_model")
    status = 422 if form.is_bound else 200
    page = {"page": model_page(clinic), "form": form}
    return render(request, "doors/clinic/model/page.html", page, status=status)
