"""Neutral words, and how a reminder and its light are told on any page."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from stepwell.ground.post.facts import Channel
from stepwell.ground.reminder.facts import Health, How, Light, ReminderFact

LABELS = (
    gettext_lazy("Time for your tea"),
    gettext_lazy("A small moment"),
    gettext_lazy("Two minutes"),
    gettext_lazy("Water the plants"),
    gettext_lazy("Look out of the window"),
)
WAYS = {
    Channel.PUSH: gettext_lazy("On this phone"),
    Channel.EMAIL: gettext_lazy("By e-mail"),
    Channel.SMS: gettext_lazy("By text message"),
    Channel.CALENDAR: gettext_lazy("In my own calendar"),
    Channel.PAPER: gettext_lazy("On paper"),
}
LIGHTS = {
    Light.UNTRIED: gettext_lazy("Not tested yet"),
    Light.WELL: gettext_lazy("It arrives"),
    Light.QUIET: gettext_lazy("Quiet"),
    Light.ENDED: gettext_lazy("Turned off"),
    Light.OWN: gettext_lazy("On your side"),
}


def when(reminder: ReminderFact) -> str:
    at = time_format(reminder.wish.at, "H:i")
    if reminder.wish.how is How.CUE:
        return _("With its cue, at about %(time)s") % {"time": at}
    return _("At %(time)s") % {"time": at}


def at_most(most: int) -> str:
    """How many may come, in plain words."""
    say = ngettext(
        "At most %(n)s message a day, all reminders and all ways together.",
        "At most %(n)s messages a day, all reminders and all ways together.",
        most,
    )
    return say % {"n": most}


def moment(at: datetime | None, zone: str) -> str:
    return date_format(at.astimezone(ZoneInfo(zone)), "l, H:i") if at else ""


def told(health: Health, zone: str) -> str:
    """One honest sentence about a way: what we know, and what we cannot know."""
    since, instead = moment(health.since, zone), moment(health.instead_at, zone)
    if health.light is Light.QUIET and instead:
        say = _("Nothing seems to have arrived since %(since)s. We tried the other way on %(instead)s.")
        return say % {"since": since, "instead": instead}
    sent = moment(health.shown_at or health.sent_at, zone)
    return str(SAID[health.light][bool(sent)]) % {"since": since, "sent": sent}


SAID = {
    Light.UNTRIED: (
        gettext_lazy("Send a test first. It counts once you have seen it arrive."),
        gettext_lazy("Last sent on %(sent)s. Press “Test it” to be sure."),
    ),
    Light.WELL: (gettext_lazy("It was seen to arrive."), gettext_lazy("Last on %(sent)s.")),
    Light.QUIET: (
        gettext_lazy("Nothing seems to have arrived since %(since)s. Let’s turn it on again."),
        gettext_lazy("Nothing seems to have arrived since %(since)s. Let’s turn it on again."),
    ),
    Light.ENDED: (
        gettext_lazy("Nothing can arrive here now. Turn it on below."),
        gettext_lazy("Nothing can arrive here now. Turn it on below."),
    ),
    Light.OWN: (
        gettext_lazy("We cannot see whether it rings. You can."),
        gettext_lazy("We cannot see whether it rings. You can."),
    ),
}


def hour(at: time) -> str:
    return time_format(at, "H:i")
