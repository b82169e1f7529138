"""What people see when something is not there, not now, or went wrong."""

from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from urllib.parse import urlsplit

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext

from stepwell.doors.account.unlock.views import leave
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.site.once_more import met_another, once_more

Answer = Callable[[HttpRequest], HttpResponse]
WAIT = gettext_noop("Let’s wait a few minutes before the next try. Nothing is lost.")
NOT_TO_CARRY = {
    "csrfmiddlewaretoken",
    "pin",
    "old_pin",
    "password",
    "again",
    "code",
    "password1",
    "password2",
    "oldpassword",
}


def told(refusal: Refusal) -> str:
    """The words of a refusal in the reader's language."""
    return refusal.told(gettext)


def bare_page(template: str) -> bytes:
    """A page that knows of nobody who asks."""
    return _made_once(template, get_language())


@cache
def _made_once(template: str, language: str | None) -> bytes:
    """Most of what answers a stranger who tries one address after the other."""
    return render(None, template).content


class TellRefusals:
    """Middleware: an expected "not now" becomes a kind page."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """An address that only takes a form, opened by hand, shows a page too and not an empty sheet."""
        answer = self.answer(request)
        if answer.status_code == HTTPStatus.METHOD_NOT_ALLOWED and not answer.content:
            answer.content = bare_page("site/404.html")
        return answer

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponseBase | None:
        """Who met another at the same row is not told of it: the page is asked once more."""
        if met_another(error):
            try:
                return once_more(request, error)
            except Refusal as no:
                error = no
        if not isinstance(error, Refusal):
            return None
        page = {"say": told(error), "back": came_from(request)}
        return render(request, "site/refusal.html", page, status=error.status)


def came_from(request: HttpRequest) -> str:
    """The page of ours on which something was pressed: what was typed there is there again."""
    said = urlsplit(request.headers.get("Referer", ""))
    here = request.method == "POST" and (said.scheme, said.netloc) == (request.scheme, request.get_host())
    return f"{said.path}?{said.query}" if here else ""


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """One page for "not there" and "not yours", the same to the byte."""
    return HttpResponse(bare_page("site/404.html"), status=404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return HttpResponse(bare_page("site/403.html"), status=403)


def too_much(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """A request that cannot be read, most often because somebody pasted a whole book."""
    return HttpResponse(bare_page("site/400.html"), status=400)


def went_wrong(request: HttpRequest) -> HttpResponse:
    return HttpResponse(bare_page("site/500.html"), status=500)


def wait_a_little(request: HttpRequest) -> HttpResponse:
    """Too many tries from one place."""
    return render(request, "site/refusal.html", {"say": gettext(WAIT)}, status=429)


def form_went_stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from a page that was open for too long: what was typed is shown again, ready to be sent.

    "Leave now" needs no second press.
    """
    if request.path == reverse("exit") and is_from_here(request):
        return leave(request)
    return send_again(request)


def send_again(request: HttpRequest) -> HttpResponse:
    """Nothing typed is lost: the page carries it and sends it once more after signing in.

    Only for forms of our own pages: another site could otherwise have its words confirmed here.
    """
    if request.method != "POST" or not is_from_here(request):
        return not_allowed(request)
    fields = [
        (k, v) for k, vs in request.POST.lists() for v in vs if k not in NOT_TO_CARRY and len(v) < 100_000
    ]
    typed = [value for _, value in fields if " " in value.strip()]
    way = "unlock" if request.COOKIES.keys() & {"device", "__Host-device"} else "account_login"
    page = {"path": request.path, "fields": fields, "typed": typed, "way": way}
    return render(request, "site/send_again.html", page, status=403)


def is_from_here(request: HttpRequest) -> bool:
    """Whether the form came from a page of ours; browsers say so, in one header or the other."""
    said = request.headers.get("Sec-Fetch-Site")
    if said:
        return said == "same-origin"
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
