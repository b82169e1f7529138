"""Two phones that press at the same moment: the one that came second looks again at what is there now."""

from django.db import IntegrityError, OperationalError
from django.http import HttpRequest, HttpResponseBase

TRIES = 4
# A deadlock was broken; two transactions could not be put in an order.
# https://www.postgresql.org/docs/current/errcodes-appendix.html
IN_EACH_OTHERS_WAY = frozenset({"40P01", "40001"})


def met_another(error: Exception) -> bool:
    """Whether a row that may be there once was written by somebody else too, so that ours was not kept."""
    state = getattr(error.__cause__, "sqlstate", "")
    return isinstance(error, IntegrityError) or (
        isinstance(error, OperationalError) and state in IN_EACH_OTHERS_WAY
    )


def once_more(request: HttpRequest, error: Exception) -> HttpResponseBase:
    """The same page asked again: every verb is safe to repeat, and now finds the row of the other one.

    What is still in the way after a few tries is a bug, and raised as one.
    """
    page = request.resolver_match
    for _ in range(TRIES if page else 0):
        try:
            answer: HttpResponseBase = page.func(request, *page.args, **page.kwargs)  # type: ignore[union-attr]
        except (IntegrityError, OperationalError) as again:
            if not met_another(again):
                raise
            error = again
        else:
            return answer
    raise error
