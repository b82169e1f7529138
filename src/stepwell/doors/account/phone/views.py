"""This phone, for the client whose it is."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from stepwell.doors.account.phone import actions, cards, forms
from stepwell.ground.people.access import only
from stepwell.ground.people.facts import Role
from stepwell.ground.people.visits import SignedIn


@require_http_methods(["GET", "HEAD", "POST"])
def my_phone(request: SignedIn) -> HttpResponse:
    only(request.user, Role.CLIENT)
    card, sent = cards.phone_card(request), request.POST if request.method == "POST" else None
    form = forms.PhoneForm(sent, initial=cards.chosen(request), has_pin=card.has_pin)
    if sent is not None and form.is_valid():
        actions.keep(request, form.cleaned_data)
        return redirect("me_phone")
    page = {"card": card, "form": form}
    return render(request, "doors/account/phone/page.html", page, status=422 if form.errors else 200)
