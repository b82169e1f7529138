"""The way in. Looking at the page never uses the code up; only sending it does."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from stepwell.doors.account.come_in.actions import counted
from stepwell.doors.account.come_in.forms import AccountForm, CodeForm
from stepwell.doors.account.come_in.letting_in import page_with, taken_up
from stepwell.kit.refusal import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: HttpRequest, token: str = "") -> HttpResponse:
    full = "name" in request.POST
    form = AccountForm(request.POST) if full else CodeForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return page_with(request, form, 422 if form.is_bound else 200)
    try:
        with counted(request, token):
            return taken_up(request, form, token)
    except Refusal as no:
        form.add_error("email" if full else "code", no.told(gettext))
        return page_with(request, form, no.status)
