"""SMS and whatever else Apprise can reach, by a template that the operator sets and no client."""

import re
from urllib.parse import quote

from django.conf import settings

from stepwell.ground.post.facts import Became, Came, Outgoing

try:
    import apprise
except ImportError:  # The extra "notify" is not installed; doctor says so.
    apprise = None  # type: ignore[assignment]

NUMBER = re.compile(r"\+[1-9]\d{6,14}")


def send(out: Outgoing) -> Came:
    number = out.to.get("to", "")
    if apprise is None or not settings.SMS_TEMPLATE or not NUMBER.fullmatch(number):
        return Came(Became.REFUSED)
    courier = apprise.Apprise()
    if not courier.add(settings.SMS_TEMPLATE.replace("{to}", quote(number))):
        return Came(Became.REFUSED)
    return Came(Became.SENT, 200) if courier.notify(body=out.says) else Came(None)


def is_set_up() -> bool:
    return apprise is not None and "{to}" in settings.SMS_TEMPLATE
