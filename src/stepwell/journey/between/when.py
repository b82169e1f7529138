"""Days and moments as a client says them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stepwell.kit.days import Calendar

FULL = "l, j F"


def day_named(day: date, today: date) -> str:
    """Today, Yesterday, or the date in full."""
    if day == today:
        return _("Today")
    if (today - day).days == 1:
        return _("Yesterday")
    return date_format(day, FULL if day.year == today.year else "l, j F Y")


def meeting_said(at: datetime, now: datetime, calendar: Calendar) -> str:
    """A sentence about when you meet, on the client's own clock."""
    zone = ZoneInfo(calendar.stays[-1].zone)
    here, away = at.astimezone(zone), (at.astimezone(zone).date() - now.astimezone(zone).date()).days
    hour = date_format(here, "H:i")
    if away == 0:
        return _("You meet today at %(hour)s.") % {"hour": hour}
    if away == 1:
        return _("You meet tomorrow at %(hour)s.") % {"hour": hour}
    day = date_format(here, "l" if away < 7 else FULL)
    return _("You meet on %(day)s at %(hour)s.") % {"day": day, "hour": hour}
