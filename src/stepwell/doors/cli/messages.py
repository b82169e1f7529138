"""What doctor says of the clock and of the ways messages leave the house."""

from collections.abc import Iterator
from datetime import timedelta
from email.utils import parseaddr

from django.conf import settings
from django.core.mail import get_connection
from django.db import connection

from stepwell.doors.cli.check import Check
from stepwell.ground.post.queries import last_beat, oldest_waiting
from stepwell.ground.post.sending import texting
from stepwell.ground.post.sending.web_push import public_key
from stepwell.kit import clock
from stepwell.kit.tone import telling

LATE = timedelta(minutes=3)


def checks() -> Iterator[Check]:
    yield clock_beats()
    yield push()
    yield mail()
    yield sender()
    yield Check("text messages", "set up" if texting.is_set_up() else "not set up; that is fine", True)


def clock_beats() -> Check:
    beat, waits, now = last_beat(), oldest_waiting(), clock.now()
    if waits and now - waits > LATE:
        return Check("clock", f"messages wait since {waits:%Y-%m-%d %H:%M} UTC", False, how_to_start())
    if beat is None:
        return Check("clock", "has not run yet; nothing waits", True)
    return Check("clock", f"last beat {int((now - beat).total_seconds())} s ago, nothing waits", True)


def how_to_start() -> str:
    return "run: stepwell serve" if connection.vendor == "sqlite" else "run: stepwell clock, beside the pages"


def push() -> Check:
    there = [host for host in settings.PUSH_HOSTS if host]
    seen = f"key {public_key()[:8]}… from the keyring, {len(there)} services"
    return Check("push", seen, bool(there), "set STEPWELL_PUSH_HOSTS to the services that may be asked")


def mail() -> Check:
    if not settings.EMAIL_HOST:
        return Check("mail", "not set up; nobody can choose e-mail", True)
    try:
        with get_connection(timeout=10):
            return Check("mail", f"{settings.EMAIL_HOST} answers", True)
    except OSError as no:
        seen = f"{settings.EMAIL_HOST}: {type(no).__name__}"
        return Check("mail", seen, False, "look at STEPWELL_MAIL: host, port, user, password, TLS")


def sender() -> Check:
    """The name and address in front of every mail, which others may see."""
    found = telling(" ".join(parseaddr(settings.DEFAULT_FROM_EMAIL)).replace("@", " "))
    seen = f"says {', '.join(found)}" if found else "says nothing to a passer-by"
    return Check("sender of mails", seen, not found, "set STEPWELL_MAIL_FROM to something neutral")
