"""The way agreed on for when the first one fails: whether it can work, and what to do when it cannot."""

from collections.abc import Collection, Sequence

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
LEFT_ALONE = frozenset({"taken_back", "moved"})


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


def gone_quiet(ended: Sequence[AddressFact], device: str | None, zone: str) -> str:
    """Since when this browser takes no messages, though nobody turned them off here; newest first."""
    mine = next((one for one in ended if one.in_browser_of(device)), None)
    if mine is None or mine.ended_why in LEFT_ALONE:
        return ""
    return _(
        "Since %(since)s this phone does not let our messages through any more. That can happen by itself. "
        "To bring them back, allow messages for this page in the settings of your phone or browser, then "
        "press “Turn on”. Or choose another way below."
    ) % {"since": moment(mine.ended_at, zone)}
