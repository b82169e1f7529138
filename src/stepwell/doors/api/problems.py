"""Every "no" of the API in one form: RFC 9457 problem details, in plain words."""

import logging
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.utils.translation import gettext
from ninja import NinjaAPI, Schema
from ninja.errors import AuthenticationError, HttpError, ValidationError

from stepwell.kit.refusal import Refusal, gettext_noop

log = logging.getLogger("stepwell.api")
Answer = Callable[..., HttpResponse]
MOST_REMARKS = 20
WHO = gettext_noop("We do not know this token. It may have been ended. Please make a new one.")
NOT_THERE = gettext_noop("There is nothing here.")
UNREAD = gettext_noop("This does not read as JSON. Nothing was kept; please send it again.")
UNFIT = gettext_noop("Something in this does not fit. Nothing was kept; please correct it and send it again.")
TOO_BIG = gettext_noop("This is too much at once. Nothing was kept; please send it in smaller parts.")
OTHER_WAY = gettext_noop("This address takes another method. The documentation says which.")
OURS = gettext_noop("Something went wrong on our side. Nothing is lost; please send it again in a while.")


class Remark(Schema):
    """Where something does not fit, as a path in what was sent, and what would."""

    where: str
    say: str


class Problem(Schema):
    """RFC 9457: what is wrong, in words for people."""

    type: str = "about:blank"
    title: str
    status: int
    detail: str
    errors: list[Remark] = []


def problem(status: int, detail: str, errors: list[dict[str, str]] | None = None) -> HttpResponse:
    said = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    said |= {"errors": errors} if errors else {}
    answer = JsonResponse(said, status=status, content_type="application/problem+json")
    if status == HTTPStatus.UNAUTHORIZED:
        answer["WWW-Authenticate"] = 'Bearer realm="stepwell"'
    return answer


def tell_in(api: NinjaAPI) -> None:
    """Every error of this API is told by `problem`."""
    tell: Any = api.add_exception_handler
    plain = {AuthenticationError: (401, WHO), Http404: (404, NOT_THERE), RequestDataTooBig: (413, TOO_BIG)}
    for kind, (status, say) in plain.items():
        tell(kind, _saying(status, say))
    tell(Refusal, lambda request, no: problem(no.status, no.told(gettext)))
    tell(ValidationError, lambda request, no: problem(422, gettext(UNFIT), _remarks(no)))
    tell(HttpError, lambda request, no: problem(no.status_code, gettext(UNREAD)))
    tell(Exception, _ours)


def _saying(status: int, say: str) -> Callable[[HttpRequest, Any], HttpResponse]:
    return lambda request, error: problem(status, gettext(say))


def _ours(request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("the API met a bug", exc_info=error)
    return problem(500, gettext(OURS))


def _remarks(wrong: ValidationError) -> list[dict[str, str]]:
    """Places and rules only: what was sent may be somebody's words and is not said back."""
    return [{"where": _where(one["loc"]), "say": str(one["msg"])} for one in wrong.errors[:MOST_REMARKS]]


def _where(loc: tuple[str | int, ...]) -> str:
    """The path below the body or the query: ("body", "batch", "entries", 3, "day") is "entries.3.day"."""
    skip = 2 if loc[:1] == ("body",) else 1
    return ".".join(str(part) for part in loc[skip:])


def as_problems(view: Answer) -> Answer:
    """What is answered before a call is found, such as another method, is a problem like any other."""

    @wraps(view)
    def answered(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        answer = view(request, *args, **kwargs)
        if isinstance(answer, HttpResponseNotAllowed):
            told = problem(405, gettext(OTHER_WAY))
            told["Allow"] = answer["Allow"]
            return told
        return answer

    return answered


def nothing_here(request: HttpRequest, rest: str = "") -> HttpResponse:
    return problem(404, gettext(NOT_THERE))
