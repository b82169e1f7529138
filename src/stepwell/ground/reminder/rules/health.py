"""Is a channel really arriving? Read from receipts alone, with nothing taken for granted."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from stepwell.ground.post.facts import SENT_BY_US, Became, Channel, Kind, MessageFact
from stepwell.ground.reminder.facts import Health, Light, PingFact

SILENT_FOR = timedelta(hours=24)
TOLD = frozenset({Became.SHOWN, Became.OPENED})
COULD_NOT = frozenset({Became.REFUSED, Became.LET_GO, Became.GONE})


def health(
    channel: Channel, messages: Sequence[MessageFact], pings: Iterable[PingFact],
    *, lives: bool, made: datetime, now: datetime,
) -> Health:  # fmt: skip
    """The light of a channel, from all that was sent on it (oldest first), its test pings and its address."""
    ours = [m for m in messages if m.channel is channel]
    seen = [at for ping in pings if ping.proves and (at := ping.client_saw_at)]
    told = [at for m in ours for what in (Became.SHOWN, Became.OPENED) if (at := m.at(what))]
    since = max([made, *told, *seen])
    return Health(
        light=_light(channel, ours, bool(told or seen), lives, since, now),
        channel=channel,
        since=since,
        sent_at=last(ours, Became.SENT),
        shown_at=last(ours, Became.SHOWN),
        opened_at=last(ours, Became.OPENED),
        instead_at=max((m.due_at for m in messages if m.kind is Kind.FALLBACK), default=None),
    )


def _light(
    channel: Channel, ours: Sequence[MessageFact], proved: bool, lives: bool, since: datetime, now: datetime
) -> Light:
    if channel not in SENT_BY_US:
        return Light.OWN
    if not lives:
        return Light.ENDED
    if is_silent(channel, ours, since, now):
        return Light.QUIET
    return Light.WELL if proved else Light.UNTRIED


def is_silent(channel: Channel, ours: Sequence[MessageFact], since: datetime, now: datetime) -> bool:
    """Whether what was sent a day ago or more is without a sign of life, or could not be sent at all.

    Only a browser tells what it has shown; of a mail or an SMS we know that it was taken, and no more.
    """
    later = [m for m in ours if m.due_at > since]
    if later and COULD_NOT & later[-1].became.keys():
        return True
    return is_still(channel, min((at for m in later if (at := m.at(Became.SENT))), default=None), now)


def is_still(channel: Channel | str, sent: datetime | None, now: datetime) -> bool:
    """Whether a browser has told nothing for a day since the first message that was sent to it.

    >>> noon = datetime(2026, 3, 2, 12)
    >>> [is_still(way, noon, noon + SILENT_FOR) for way in (Channel.PUSH, Channel.EMAIL)]
    [True, False]
    """
    return channel == Channel.PUSH and sent is not None and now - sent >= SILENT_FOR


def last(messages: Iterable[MessageFact], what: Became) -> datetime | None:
    """When this last became of one of them."""
    return max((at for m in messages if (at := m.at(what))), default=None)
