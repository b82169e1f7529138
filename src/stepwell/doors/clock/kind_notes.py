"""One kind note to a client who wished for it, once for each quiet while; to nobody else, ever."""

from datetime import date, datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext, override

from stepwell.ground.diary.queries import histories
from stepwell.ground.people.actions.persons import hold
from stepwell.ground.people.facts import PairFact
from stepwell.ground.people.queries import language_of, open_pairs
from stepwell.ground.plan.queries import running_on
from stepwell.ground.post import actions as post
from stepwell.ground.post.facts import SENT_BY_US, Kind, Letter
from stepwell.ground.post.queries import addresses, sent_to
from stepwell.ground.reminder.due import COUNTED
from stepwell.ground.reminder.queries import hard_week_of, quiet_hours
from stepwell.ground.reminder.rules.wanting import is_quiet, is_room, wall_time
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.curiosity.facts.agreement import Silence
from stepwell.strategies.curiosity.queries import wishing
from stepwell.strategies.curiosity.rules.quiet import quiet_since

LOOKED_AT = timedelta(weeks=6)


@transaction.atomic
def send_kind_notes(*, by: UUID | None = None) -> int:
    """A letter that is there already changes nothing, so any number of clocks may look.

    Whoever is quiet is held before their messages of the day are counted, as for a reminder.
    """
    now = clock.now()
    pairs = [pair for client in wishing(Silence.KIND_NOTE) for pair in open_pairs(client)[:1]]
    quiet = [(pair, since) for pair in pairs if (since := silent_since(pair, now))]
    hold(pair.client.id for pair, _ in quiet)
    letters = [letter for pair, since in quiet if may_come(pair, now) for letter in notes(pair, since, now)]
    return post.queue(by=by, letters=letters) if letters else 0


def silent_since(pair: PairFact, now: datetime) -> date | None:
    """Since when every practice has been quiet; None while one of them speaks, or rests."""
    today = day_of(pair.client.calendar, now)
    plans = [plan for plan in running_on([pair.id], today) if plan.shape.days_a_week]
    quiet = [quiet_since(one, today) for one in histories(plans, today, today - LOOKED_AT).values()]
    if not quiet or not all(quiet) or hard_week_of(pair.client.id, today):
        return None
    return max(day for day in quiet if day)


def may_come(pair: PairFact, now: datetime) -> bool:
    """Not in quiet hours, and within what was agreed for a day."""
    me, days = pair.client.id, pair.client.calendar
    hours, sent = quiet_hours([me])[me], sent_to([me], now - timedelta(2), now, *COUNTED)[me]
    return not is_quiet(hours, wall_time(days, now)) and is_room(sent, days, day_of(days, now), hours.most)


def notes(pair: PairFact, since: date, now: datetime) -> list[Letter]:
    """To one place only, in words that tell a passer-by nothing, in the client's language."""
    me = pair.client.id
    with override(language_of(me)):
        says = gettext("A small hello")
    there = [place for place in addresses([me])[me] if place.channel in SENT_BY_US][:1]
    return [
        Letter(
            f"kind:{me}:{since}", pair.clinic, me, place.id, place.channel, Kind.NOTICE, pair.id,
            says, now, now + timedelta(hours=6),
        )
        for place in there
    ]  # fmt: skip
