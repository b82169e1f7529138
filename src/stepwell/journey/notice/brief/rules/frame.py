"""Which session is being prepared, and which were before it."""

from collections.abc import Iterable
from datetime import datetime

from stepwell.ground.meeting.facts import MeetingFact
from stepwell.journey.notice.brief.facts import Frame
from stepwell.kit.days import Calendar, day_of


def frame(meetings: Iterable[MeetingFact], calendar: Calendar, now: datetime) -> Frame:
    """A session of today is the one to prepare until it has ended, also when it starts late.

    Where sessions are begun here, one that was only arranged did not happen.
    """
    today, past, coming = day_of(calendar, now), list[datetime](), list[datetime]()
    told = list(meetings)
    begins = any(meeting.began for meeting in told)
    for meeting in told:
        day = day_of(calendar, meeting.at)
        if day < today or (meeting.at <= now and meeting.ended):
            past += [meeting.at] if meeting.began or not begins else []
        else:
            coming.append(meeting.at)
    return Frame(day_of(calendar, min(coming)) if coming else today, tuple(sorted(past, reverse=True)))
