"""The language model of a clinic, for its admin."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.doors.clinic.model.actions import chosen, form_for
from stepwell.doors.clinic.model.cards import model_page


@require_http_methods(["GET", "HEAD", "POST"])
def model(request: HttpRequest) -> HttpResponse:
    form = form_for(request)
    if chosen(request, form):
        return redirect("clinic_model")
    status = 422 if form.is_bound else 200
    page = {"page": model_page(), "form": form}
    return render(request, "doors/clinic/model/page.html", page, status=status)
