"""Trying a code, so that guessing comes to nothing."""

from collections.abc import Iterator
from contextlib import contextmanager

from allauth.core.internal import ratelimit
from django.http import HttpRequest

from stepwell.ground.people.actions.invitations import NoLongerOpen, count_wrong_try

LIMIT = {"wrong_code": "10/10m/ip"}


@contextmanager
def counted(request: HttpRequest, token: str) -> Iterator[None]:
    """Ten wrong codes in ten minutes from one address; after that every code gets the same answer."""
    if not _room(request, dry_run=True):
        raise NoLongerOpen
    try:
        yield
    except NoLongerOpen:
        _room(request, dry_run=False)
        if token:
            count_wrong_try(token=token)
        raise


def _room(request: HttpRequest, *, dry_run: bool) -> bool:
    used = ratelimit.consume(request, app="stepwell", action="wrong_code", config=LIMIT, dry_run=dry_run)
    return used is not None
