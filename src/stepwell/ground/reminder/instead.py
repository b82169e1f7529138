"""The way agreed on for when the first one fails: whether it can work, and what to do when it cannot."""

from collections.abc import Collection

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from stepwell.ground.post.facts import AddressFact, Channel
from stepwell.ground.reminder.cards import WAYS, moment
from stepwell.ground.reminder.facts import Health, Light, Wish

LACKS: dict[Channel, str | Promise] = {
    Channel.PUSH: gettext_lazy("The other way is messages on the phone, and they are not turned on yet."),
    Channel.EMAIL: gettext_lazy("The other way is e-mail, and there is no address for it yet."),
    Channel.SMS: gettext_lazy("The other way is a text message, and there is no number for it yet."),
}
LEFT_ALONE, RENEWED = frozenset({"taken_back", "moved"}), frozenset({"gone", "lost"})
_NOT_ALLOWED = gettext_lazy(
    "Since %(since)s this phone does not let our messages through any more. That can happen by itself. "
    "To bring them back, allow messages for this page in the settings of your phone or browser, then "
    "press “Turn on”. Or choose another way below."
)
_TRIED = gettext_lazy(
    "Since %(since)s our messages do not reach this phone any more. That can happen by itself. "
    "It is tried again each time you are here. You can also press “Turn on”, or choose another way below."
)


def lacking(wish: Wish | None, there: Collection[Channel]) -> str:
    """What is missing before the other way can take over; "" when nothing is."""
    way = wish.fallback if wish else None
    return str(LACKS[way]) if way in LACKS and way not in there else ""


def taking_over(wish: Wish, health: Health, there: Collection[Channel]) -> str:
    """Which way a reminder takes while its own is gone; "" while there is no need, or no other way."""
    way = wish.fallback
    if way is None or way not in there or health.light is not Light.ENDED:
        return ""
    return _("Until then it comes the other way you chose: %(way)s.") % {"way": WAYS[way]}


def gone_quiet(mine: AddressFact | None, zone: str) -> str:
    """Since when a browser takes no messages, by its newest ended address; "" when they were turned off."""
    if mine is None or mine.ended_why in LEFT_ALONE:
        return ""
    says = _TRIED if mine.ended_why in RENEWED else _NOT_ALLOWED
    return str(says) % {"since": moment(mine.ended_at, zone)}


def is_renewed(mine: AddressFact | None) -> bool:
    """Whether that browser tries by itself to be reached again: as far as we know it may show messages."""
    return mine is not None and mine.ended_why in RENEWED
