"""What a page says of an answer that may be read, or was."""

from dataclasses import dataclass
from uuid import UUID

from stepwell.ground.language_model.facts import NEEDS, Came, Task
from stepwell.ground.language_model.queries import may_read, policy_of, where
from stepwell.ground.language_model.rules.address import reaches
from stepwell.journey.between.talk.reading import may_be_read
from stepwell.strategies.discovery.facts.reading import ReadingFact
from stepwell.strategies.discovery.facts.record import ConversationFact
from stepwell.strategies.discovery.queries.reading import name_of, readings_in
from stepwell.strategies.discovery.rules.quote import words_in
from stepwell.strategies.discovery.rules.reading import readable_here


@dataclass(frozen=True)
class ReadCard:
    """`task` as a word; `host` is empty on a machine of the clinic's own.

    `asks`: nothing was read yet, and a tap may change that. `words` are what came, "" for nothing that fits.
    `close` is None until the client said so; `elsewhere` that the next question became another one.
    """

    task: str
    host: str
    asks: bool
    reading: UUID | None = None
    words: str = ""
    close: bool | None = None
    elsewhere: bool = False


def read_card(here: ConversationFact) -> ReadCard | None:
    """None with nothing plugged in, without a yes, and where there is nothing to read."""
    policy, reads = NEEDS[Task.REFLECT]
    if not reaches(policy_of(here.clinic), policy) or reads not in may_read(here.client):
        return None
    host = where().host
    done = _done(here)
    if done:
        return _said(here, done, host)
    found = may_be_read(here.clinic, here)
    return ReadCard(found[0].task.value, host, asks=True) if found else None


def _done(here: ConversationFact) -> ReadingFact | None:
    """What was read of the answer that this turn follows."""
    known = {one.of: one for one in readings_in(here.id)}
    if not known or here.guide is None or here.ended_at:
        return None
    wanted = readable_here(here.guide, here.state)
    done = known.get(name_of(here.id, wanted)) if wanted else None
    return done if wanted and done and done.task in (wanted.task, Task.NEXT) else None


def _said(here: ConversationFact, one: ReadingFact, host: str) -> ReadCard:
    good = one.came is Came.GOOD
    words, moved = one.words if good else "", one.task is Task.NEXT and wanted_now(here) is not Task.NEXT
    return ReadCard(one.task.value, host, False, one.id, words, one.close, moved)


def wanted_now(here: ConversationFact) -> Task | None:
    """The task here as it would be asked anew: a next move only where it still goes the written way."""
    wanted = readable_here(here.guide, here.state) if here.guide else None
    return wanted.task if wanted else None


def ticked(words: tuple[str, ...], quote: str) -> tuple[tuple[str, bool], ...]:
    """Every word that can be tapped, and whether it lies in the quote.

    >>> ticked(("a", "heron", "stood."), "heron stood")
    (('a', False), ('heron', True), ('stood.', True))
    """
    wanted = words_in(quote)
    for first in range(len(words) - len(wanted) + 1):
        part = words[first : first + len(wanted)]
        if (
            wanted
            and part[0].endswith(wanted[0])
            and part[-1].startswith(wanted[-1])
            and part[1:-1] == wanted[1:-1]
        ):
            return tuple((word, first <= n < first + len(wanted)) for n, word in enumerate(words))
    return tuple((word, False) for word in words)
