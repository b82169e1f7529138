"""The client underlines, chooses, puts back, takes apart. Every id is asked for as their own."""

from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.diary.access import own_entry
from stepwell.ground.diary.queries import words_of
from stepwell.ground.language_model.actions import let_read
from stepwell.ground.language_model.facts import Reads
from stepwell.ground.people.access import Person
from stepwell.journey.between.talk.forms import event_of
from stepwell.strategies.discovery.access import own_thread, own_underline
from stepwell.strategies.discovery.actions import echo, offer
from stepwell.strategies.discovery.facts.allowed import Allows
from stepwell.strategies.discovery.rules.quote import span_of


def let_come_back(*, by: Person, sent: QueryDict) -> None:
    """Own lines may be held beside each other, or may not any more."""
    offer.allow(by=by, what=Allows.ECHOES, on="on" in sent)


def let_compare(*, by: Person, sent: QueryDict) -> None:
    """A program on this machine may compare own lines, or may not any more."""
    let_read(by=by, what=Reads.LINES, on="on" in sent)


def choose(*, by: Person, sent: QueryDict) -> None:
    """One older line and the new one belong together; the id came with the page."""
    older, newer = (own_entry(by, _id(sent.get(name)))[0] for name in ("older", "newer"))
    if older.day >= newer.day:
        raise Http404
    echo.hold_together(by=by, id=_id(sent.get("id")), older=older.id, newer=newer.id)


def put_back(*, by: Person, sent: QueryDict) -> None:
    """None of these, or one of them never again."""
    never = sent.get("never", "")
    entries = [own_entry(by, _id(one))[0].id for one in ([never] if never else sent.getlist("held"))]
    echo.put_back(by=by, entries=entries, never=bool(never))


def take_apart(*, by: Person, thread: UUID) -> None:
    echo.take_apart(by=by, thread=own_thread(by, thread).id)


def underline(*, by: Person, entry: UUID, sent: QueryDict) -> None:
    """From the first word that was tapped to the last; without a tap nothing."""
    found, _ = own_entry(by, entry)
    tapped = event_of(sent)
    if tapped.first < 0:
        return
    words = span_of(words_of(by.pk, [found.id])[found.id].words, tapped.first, tapped.last)
    echo.underline(by=by, id=_id(sent.get("id")), entry=found.id, words=words)


def rub_out(*, by: Person, underline: UUID) -> UUID:
    """The day to go back to."""
    found = own_underline(by, underline)
    echo.rub_out(by=by, underline=found.id)
    return found.entry


def _id(said: str | None) -> UUID:
    try:
        return UUID(said or "")
    except ValueError:
        raise Http404 from None
