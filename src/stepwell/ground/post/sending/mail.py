"""E-mail: a neutral line and nothing else. The same message sent twice carries the same Message-ID."""

import smtplib

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.message import BadHeaderError
from django.utils.translation import gettext as _

from stepwell.ground.post.facts import Became, Came, Outgoing

SOFT = range(400, 500)


def send(out: Outgoing) -> Came:
    try:
        letter(out).send()
    except (smtplib.SMTPException, OSError) as no:
        return refused(code_of(no))
    except (BadHeaderError, KeyError):
        return Came(Became.REFUSED)
    return Came(Became.SENT, 250)


def code_of(no: OSError) -> int:
    """What the mail server answered; 0 when it was not reached."""
    if isinstance(no, smtplib.SMTPRecipientsRefused):
        return next((code for code, _said in no.recipients.values()), 0)
    return no.smtp_code if isinstance(no, smtplib.SMTPResponseException) else 0


def refused(code: int) -> Came:
    """A "not now" is tried again; a "no such mailbox" ends the address.

    >>> refused(451).became, refused(550).ends
    (None, 'refused')
    """
    if code in SOFT or not code:
        return Came(None, code)
    return Came(Became.REFUSED, code, ends="refused" if code in (550, 551, 553) else "")


def letter(out: Outgoing) -> EmailMessage:
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].rstrip(">") or "localhost"
    link = settings.CSRF_TRUSTED_ORIGINS[0] if settings.CSRF_TRUSTED_ORIGINS else ""
    return EmailMessage(
        subject=out.says,
        body="\n\n".join(filter(None, [out.says, link])) + "\n",
        to=[out.to["to"]],
        headers={"Message-ID": f"<{out.id}@{domain}>", "Auto-Submitted": "auto-generated"},
    )


def nothing_set_up() -> str:
    """Why no e-mail can leave, or ""."""
    return "" if settings.EMAIL_HOST else _("E-mail is not set up on this server.")
