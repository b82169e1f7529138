"""The caseload as cards: who is next, and what asks for a look. Years of days cost no more than weeks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.utils.translation import gettext as _

from stepwell.ground.diary import queries as diary
from stepwell.ground.diary.facts import History
from stepwell.ground.meeting import queries as meetings
from stepwell.ground.people import queries as people
from stepwell.ground.people.facts import Agreed, PairFact
from stepwell.ground.plan import queries as plans
from stepwell.ground.reminder.silence import silent_since
from stepwell.journey.notice.when import day_said, moment_said, sentence
from stepwell.kit import clock
from stepwell.kit.days import day_of
from stepwell.strategies.curiosity.facts.agreement import Silence
from stepwell.strategies.curiosity.queries import named_lately, silences
from stepwell.strategies.curiosity.rules.care import Named, low_in_a_row, named, worse
from stepwell.strategies.curiosity.rules.quiet import quiet_since
from stepwell.strategies.curiosity.rules.useful import low_twice, useful_line

LOOKED_AT, LATELY = timedelta(weeks=6), timedelta(weeks=2)
Sessions = tuple[datetime | None, datetime | None]


@dataclass(frozen=True)
class ClientCard:
    """One client on the desk. `asks` are soft hints; nothing here is counted or ranked."""

    pair: UUID
    name: str
    next: str
    noted: str
    practices: str
    asks: tuple[str, ...]
    arranged: bool


@dataclass(frozen=True)
class Desk:
    """Clients with a session to come, and those with none."""

    next: tuple[ClientCard, ...]
    later: tuple[ClientCard, ...]


@dataclass(frozen=True)
class Known:
    """What is known of one client. `silent`: the last sign of life of a way that is quiet or gone.

    `named`: days and what was in the way, also of a practice that rests by now.
    """

    histories: list[History]
    shows: bool
    silent: datetime | None
    named: frozenset[Named] = frozenset()
    silence: Silence | None = None


def caseload(therapist: UUID) -> tuple[ClientCard, ...]:
    """Open pairs, the next session first; those without one follow, the longest unseen first."""
    now, pairs = clock.now(), people.open_pairs(therapist)
    ids = [pair.id for pair in pairs]
    sessions = meetings.around(ids, now)
    shown = people.who_agreed([pair.client.id for pair in pairs], Agreed.SHOW_PRACTICE)
    histories, silent = _histories(ids, now), silent_since([pair.client.id for pair in pairs], now)
    clients = [pair.client.id for pair in pairs]
    looks, wishes = named_lately(clients, now.date() - LOOKED_AT), silences(clients)
    ordered = sorted(pairs, key=lambda pair: _who_is_next(pair, sessions, now))
    return tuple(
        _card(
            pair,
            sessions.get(pair.id, (None, None)),
            Known(
                histories.get(pair.id, []),
                pair.client.id in shown,
                silent.get(pair.client.id),
                frozenset(looks.get(pair.client.id, set())),
                wishes.get(pair.client.id),
            ),
            now,
        )
        for pair in ordered
    )


def on_the_desk(therapist: UUID) -> Desk:
    """Those that wait without a session come apart; whoever asks for a look lies on top there."""
    cards = caseload(therapist)
    later = [card for card in cards if not card.arranged]
    later.sort(key=lambda card: not card.asks)
    return Desk(tuple(card for card in cards if card.arranged), tuple(later))


def _histories(pairs: list[UUID], now: datetime) -> dict[UUID, list[History]]:
    """The last weeks of what runs now, by pair."""
    running = plans.running_on(pairs, now.date())
    found: dict[UUID, list[History]] = {}
    for history in diary.histories(running, now.date() + timedelta(1), now.date() - LOOKED_AT).values():
        found.setdefault(history.plan.pair, []).append(history)
    return found


def _who_is_next(pair: PairFact, sessions: Mapping[UUID, Sessions], now: datetime) -> tuple[bool, datetime]:
    last, coming = sessions.get(pair.id, (None, None))
    return coming is None, coming or last or pair.began


def _card(pair: PairFact, sessions: Sessions, known: Known, now: datetime) -> ClientCard:
    today, (last, coming) = day_of(pair.client.calendar, now), sessions
    since = day_of(pair.client.calendar, last) if last else today - LATELY
    zone, histories = pair.therapist.calendar, known.histories
    return ClientCard(
        pair=pair.id,
        name=pair.client.name or _("Somebody new"),
        next=sentence(moment_said(coming, now, zone)) if coming else _("Nothing arranged"),
        noted=noted_said(histories, today) if known.shows else _("Keeps the diary to themselves"),
        practices=", ".join(history.plan.practice.name for history in histories) or _("Nothing agreed yet"),
        asks=(*cares(known, since), *asks(known, today), *said_of_reminders(pair, known, today))
        if known.shows
        else (),
        arranged=coming is not None,
    )


def said_of_reminders(pair: PairFact, known: Known, today: date) -> tuple[str, ...]:
    """Since when none was seen to arrive, while there is something to be reminded of."""
    if known.silent is None or not any(history.plan.shape.days_a_week for history in known.histories):
        return ()
    day = day_said(day_of(pair.client.calendar, known.silent), today)
    return (_("Reminders have not arrived since %(day)s") % {"day": day},)


def noted_said(histories: Iterable[History], today: date) -> str:
    """The last noted day in words; how many there were is nobody's business."""
    last = max((day for history in histories for day in history.entries), default=None)
    return _("Noted %(day)s") % {"day": day_said(last, today)} if last else _("Nothing noted yet")


def cares(known: Known, since: date) -> tuple[str, ...]:
    """What a named reason asks a look for. Never words, only that it was named."""
    reasons = named(known.histories) | known.named
    said = [_("It made things worse")] if worse(reasons, since) else []
    return (*said, _("Two low days in a row")) if low_in_a_row(reasons, since) else tuple(said)


def asks(known: Known, today: date) -> tuple[str, ...]:
    """What wants attention, gently: little use twice, or quiet for a good while.

    Of the quiet nothing, where the client wished that it brings about nothing.
    """
    histories = [history for history in known.histories if history.plan.shape.days_a_week]
    low = any(low_twice([one.value for one in useful_line(history)]) for history in histories)
    quiet = [quiet_since(history, today) for history in histories]
    said = [_("Of little use twice")] if low else []
    if quiet and all(quiet) and known.silence is not Silence.NOTHING:
        said.append(_("Quiet since %(day)s") % {"day": day_said(max(filter(None, quiet)), today)})
    return tuple(said)
