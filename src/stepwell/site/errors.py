"""What people see when something is not there, not now, or went wrong. Refusals are told here and nowhere else."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext

from stepwell.kit.refusal import Refusal

Answer = Callable[[HttpRequest], HttpResponse]
NOT_TO_CARRY = {"csrfmiddlewaretoken", "pin", "password", "code", "password1", "password2"}


def told(refusal: Refusal) -> str:
    """The words of a refusal in the reader's language."""
    return refusal.told(gettext)


class tell_refusals:
    """Middleware: an expected "not now" becomes a kind page."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refusal):
            return None
        return render(request, "site/refusal.html", {"say": told(error)}, status=error.status)


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """One page for "not there" and "not yours", the same to the byte."""
    return HttpResponse(render(None, "site/404.html").content, status=404)


def went_wrong(request: HttpRequest) -> HttpResponse:
    return HttpResponse(render(None, "site/500.html").content, status=500)


def form_went_stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from a page that was open for too long: what was typed is shown again, ready to be sent.

    Only for forms of our own pages: another site could otherwise have its words confirmed here.
    """
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin" or request.method != "POST":
        return HttpResponse(render(None, "site/403.html").content, status=403)
    return send_again(request)


def send_again(request: HttpRequest) -> HttpResponse:
    """Nothing typed is lost: the page carries it and sends it once more after signing in."""
    fields = [(k, v) for k, vs in request.POST.lists() for v in vs if k not in NOT_TO_CARRY and len(v) < 100_000]
    typed = [value for _, value in fields if " " in value.strip()]
    page = {"path": request.path, "fields": fields, "typed": typed}
    return render(request, "site/send_again.html", page, status=403)
