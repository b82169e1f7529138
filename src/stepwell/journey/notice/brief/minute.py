"""The brief itself: at most 150 words, read in a minute, made by rules."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from stepwell.journey.notice.brief.asking import three
from stepwell.journey.notice.brief.facts import Known, Part
from stepwell.journey.notice.brief.gathered import Gathered
from stepwell.journey.notice.brief.rules.found import found, since
from stepwell.journey.notice.brief.rules.room import shortened, total, within
from stepwell.journey.notice.brief.told import parts
from stepwell.journey.notice.shown import entries_of
from stepwell.journey.notice.when import moment_said
from stepwell.kit.words import reading_seconds
from stepwell.strategies.curiosity.facts.ask import Opener

HELPFUL = 7
ONE_WORD = 3


@dataclass(frozen=True)
class BriefCard:
    """`words` and `seconds` are of everything that is said here, head lines included."""

    title: str
    lead: str
    parts: tuple[Part, ...]
    asks: str
    openers: tuple[Opener, ...]
    foot: str
    words: int
    seconds: int


def brief_of(told: Gathered) -> BriefCard:
    known = told.known()
    title, lead, asks = _("Before you meet"), _lead(told), _("Ways to begin")
    foot = _("Made by rules, not AI.")
    openers = tuple(Opener(one.id, one.theme, _(one.say), one.when) for one in three(told, known))
    anyway = (title, lead, asks, foot, *(one.say for one in openers))
    kept = within(parts(known, found(known), _best_word(told, known)), anyway)
    texts = [*anyway, *(text for part in kept for text in (part.head, part.say))]
    return BriefCard(title, lead, kept, asks, openers, foot, total(texts), reading_seconds(" ".join(texts)))


def _lead(told: Gathered) -> str:
    """On the therapist's own clock."""
    last = told.frame.last
    if last is None:
        return _("You have not met yet.")
    return _("Since %(day)s") % {"day": moment_said(last, told.now, told.pair.therapist.calendar)}


def _best_word(told: Gathered, known: Known) -> str:
    """The shared word of the most useful day since then."""
    new = [since(history, known.since) for history in (told.histories or {}).values()]
    useful = [one for one in entries_of(new) if one.id in told.words and (one.useful or 0) >= HELPFUL]
    named = [one for one in useful if told.words[one.id].useful_word.strip()]
    best = max(named, key=lambda one: (one.useful or 0, one.day), default=None)
    return shortened(told.words[best.id].useful_word.strip(), ONE_WORD) if best else ""
