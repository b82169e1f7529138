"""Days and moments as people say them: today, yesterday, Thursday, 3 November."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stepwell.kit.days import Calendar


def day_said(day: date, today: date) -> str:
    """A day of the last or next six by its name, others by their date."""
    away = (day - today).days
    named = {0: _("today"), 1: _("tomorrow"), -1: _("yesterday")}
    if away in named:
        return named[away]
    if abs(away) < 7:
        return date_format(day, "l")
    return date_format(day, "j F" if day.year == today.year else "j F Y")


def moment_said(at: datetime, now: datetime, calendar: Calendar) -> str:
    """A day and the hour on the clock of the person who reads it."""
    zone = ZoneInfo(calendar.stays[-1].zone)
    here = at.astimezone(zone)
    day = day_said(here.date(), now.astimezone(zone).date())
    return _("%(day)s, %(hour)s") % {"day": day, "hour": date_format(here, "H:i")}


def sentence(text: str) -> str:
    """With a capital at its head, for text that begins a line."""
    return text[:1].upper() + text[1:]
