"""What follow-through teaches, as three sentences to begin with, and what was said about a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.diary.facts import History
from stepwell.look.told import times
from stepwell.strategies.insight.facts import RatingFact, Said, Told
from stepwell.strategies.insight.rules import told, wants_answer, was_low


@dataclass(frozen=True)
class RatingCard:
    """What the client said about a session, the answer, and whether one is still open."""

    fit: int | None
    session: int | None
    words: str
    answer: str
    wanted: bool


def rating_card(rating: RatingFact | None) -> RatingCard | None:
    """None while nothing was said."""
    if rating is None:
        return None
    said, answer = rating.said, rating.answer.words if rating.answer else ""
    return RatingCard(said.fit, said.session, said.words, answer, wants_answer(rating))


def answer_draft(said: Said) -> str:
    """A first line of an answer; what was changed is for the therapist to say.

    >>> answer_draft(Said(4, 9))
    'You said it fits 4 of 10. We look for what would fit better.'
    >>> answer_draft(Said(9, 10))
    'You said it fits 9 of 10. We keep what works.'
    """
    if said.fit is not None:
        heard = _("You said it fits %(n)s of 10.") % {"n": said.fit}
    elif said.session is not None:
        heard = _("You said the session was %(n)s of 10.") % {"n": said.session}
    else:
        heard = _("Thank you for your words.")
    low = _("We look for what would fit better.")
    return heard + " " + (low if was_low(said) else _("We keep what works."))


def drafts(
    histories: Sequence[History], today: date, in_the_way: Sequence[tuple[str, int]]
) -> tuple[str, str, str]:
    """What happened; the days without it, without blame; what may have helped.

    `in_the_way` are reasons in the client's language with how often each came up, the most frequent first.
    """
    seen = told(histories, today)
    return tried(histories, seen), other_days(seen, in_the_way), helped(histories, seen)


def drafts_unseen(names: Sequence[str]) -> tuple[str, str, str]:
    """The same three without a single count, for a client who keeps the diary to themselves."""
    return (
        _we_tried(names),
        _("And the days without it: what were they like?"),
        _("What would help next time?"),
    )


def tried(histories: Sequence[History], seen: Told) -> str:
    names = [history.plan.practice.name for history in histories]
    if not names:
        return _we_tried(names)
    if not seen.practised:
        return _we_tried(names) + " " + _("No day since we last met tells of it yet.")
    days = ngettext("It happened on %(n)s day.", "It happened on %(n)s days.", seen.practised)
    parts = [_we_tried(names), days % {"n": seen.practised}]
    if seen.smaller:
        parts.append(
            ngettext("%(n)s was smaller.", "%(n)s were smaller.", seen.smaller) % {"n": seen.smaller}
        )
    return " ".join(parts)


def other_days(seen: Told, in_the_way: Sequence[tuple[str, int]]) -> str:
    """Days on which it did not happen, or of which nothing is known: as much data as the others.

    >>> other_days(Told(without=2, rest=1, blank=5), [("No time", 2)])
    'The other days: 2 without it, 1 of rest, 5 blank. “No time” came up twice. What were they like?'
    >>> other_days(Told(practised=7), [])
    'There were no other days. What would a day without it tell us?'
    >>> other_days(Told(), [])
    'Nothing is noted for these days. What were they like?'
    """
    counted = [
        seen.without and ngettext("%(n)s without it", "%(n)s without it", seen.without) % {"n": seen.without},
        seen.rest and ngettext("%(n)s of rest", "%(n)s of rest", seen.rest) % {"n": seen.rest},
        seen.blank and ngettext("%(n)s blank", "%(n)s blank", seen.blank) % {"n": seen.blank},
    ]
    days = ", ".join(part for part in counted if part)
    if not days and not seen.practised:
        return _("Nothing is noted for these days. What were they like?")
    if not days:
        return _("There were no other days. What would a day without it tell us?")
    parts = [_("The other days: %(days)s.") % {"days": days}]
    if in_the_way:
        reason, count = in_the_way[0]
        parts.append(_("“%(reason)s” came up %(times)s.") % {"reason": reason, "times": times(count)})
    return " ".join([*parts, _("What were they like?")])


def helped(histories: Sequence[History], seen: Told) -> str:
    """Only what is known to have been there on days on which it happened."""
    cues = {history.plan.shape.cue for history in histories if history.practised and history.plan.shape.cue}
    there = [_("“%(cue)s” as the moment to begin") % {"cue": cue} for cue in sorted(cues)]
    there += [_("a smaller size")] if seen.smaller else []
    if not there:
        return _("What would help next time?")
    return _("What may have helped: %(what)s. What else?") % {"what": _(" and ").join(there)}


def _we_tried(names: Sequence[str]) -> str:
    quoted = [_("“%(name)s”") % {"name": name} for name in dict.fromkeys(names)]
    return (
        _("We tried %(what)s.") % {"what": _(" and ").join(quoted)} if quoted else _("We left the week free.")
    )
