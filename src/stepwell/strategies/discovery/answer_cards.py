"""A guess beside the days: ghost bars, a chip for each day, the sentence, and a table."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.utils.formats import date_format, number_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.found import Band, Side, Verdict
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.queries.lived import Then
from stepwell.strategies.discovery.questions import by_id, questions
from stepwell.strategies.discovery.rules.bands import same_days, verdict
from stepwell.strategies.discovery.rules.pairs import about, pairs
from stepwell.strategies.discovery.sentences import Wording, said, wording

BANDS: dict[Band, str | Promise] = {
    Band.TOO_EARLY: _("Too early to tell"),
    Band.CANT_TELL: _("Can’t tell them apart"),
    Band.HARDLY: _("Hardly any difference"),
    Band.LEANS: _("It leans"),
    Band.TOGETHER: _("These go together"),
}
TENTH = 10.0


@dataclass(frozen=True)
class Chip:
    """One day. `value` is its number, "" where it was yes (`full`) or no; `entry` leads to it."""

    day: str
    value: str
    full: bool
    entry: UUID | None


@dataclass(frozen=True)
class SideCard:
    """`ghost` is the guess and `bar` the days, both in per cent of the line; `guess` is the number itself."""

    name: str
    counted: str
    bar: float
    ghost: float | None
    guess: int | None
    chips: tuple[Chip, ...]


@dataclass(frozen=True)
class AnswerCard:
    """`twin` names what lay on mostly the same days. `test` when trying it out could tell more. `words` are
    what the client makes of it.
    """

    id: UUID
    asked_on: str
    ask: str
    bar: str
    guessed: bool
    band: str | Promise
    said: str
    sides: tuple[SideCard, ...]
    known: str
    twin: str
    test: bool
    words: str
    shared: bool


def answer_card(asked: AskedFact, then: Then) -> AnswerCard | None:
    """None when the question is gone, or the days are."""
    question = by_id().get(asked.question)
    met = verdict(then.lived, question, str(asked.client)) if question else None
    if question is None or met is None:
        return None
    words = wording(question, then.lived.practices, not then.about)
    return AnswerCard(
        id=asked.id,
        asked_on=date_format(asked.at, "j F"),
        ask=words.ask,
        bar=words.bar,
        guessed=asked.a is not None,
        band=BANDS[met.band],
        said=said(met, words, your_way(asked, met)),
        sides=_sides(question, asked, met, then, words),
        known=known(then.lived),
        twin=twin(then, met),
        test=met.band in (Band.LEANS, Band.TOGETHER) and question.sort in (Sort.YES_NO, Sort.NUMBER),
        words=asked.words,
        shared=asked.shared,
    )


def your_way(asked: AskedFact, met: Verdict) -> bool | None:
    """Whether the days lie on the side that was guessed; None without a guess, or when it took no side."""
    if asked.a is None or asked.b is None or asked.a == asked.b:
        return None
    return (asked.a > asked.b) == (met.split.effect > 0)


def twin(then: Then, met: Verdict) -> str:
    """Said only where something shows: then it may as well be the other."""
    if met.band not in (Band.LEANS, Band.TOGETHER):
        return ""
    name = same_days(then.lived, met.question, questions())
    first, second = then.lived.practices
    name = gettext(name).replace("{first}", first).replace("{second}", second) if name else ""
    said = _("These were mostly the same days as “%(name)s”, so it may be either.")
    return str(said) % {"name": name} if name else ""


def known(lived: Lived) -> str:
    """Of how many days anything is known."""
    return _("You noted %(n)s of %(all)s days.") % {"n": lived.noted, "all": lived.asked}


def _sides(
    question: Question, asked: AskedFact, met: Verdict, then: Then, words: Wording
) -> tuple[SideCard, ...]:
    chips = _chips(question, then)
    times = met.split.a.days + met.split.b.days + met.split.same
    return tuple(
        SideCard(
            name=name,
            counted=_counted(question, side, times),
            bar=_bar(question, side, times),
            ghost=None if guess is None else guess * TENTH,
            guess=guess,
            chips=chips[place],
        )
        for place, name, side, guess in (
            (0, words.a, met.split.a, asked.a),
            (1, words.b, met.split.b, asked.b),
        )
    )


def _bar(question: Question, side: Side, times: int) -> float:
    if question.sort is Sort.PAIRED:
        return round(100 * side.days / times, 1)
    if question.sort is Sort.YES_NO:
        return round(100 * side.value / side.days, 1) if side.days else 0.0
    return round(min(max(side.value, 0), TENTH) * TENTH, 1)


def _counted(question: Question, side: Side, times: int) -> str:
    if question.sort is Sort.PAIRED:
        return str(_("%(n)s of %(all)s")) % {"n": side.days, "all": times}
    if question.sort is Sort.YES_NO:
        return str(_("%(n)s of %(all)s")) % {"n": round(side.value), "all": side.days}
    return str(_("about %(n)s")) % {"n": number_format(round(side.value, 1), 1)}


def _chips(question: Question, then: Then) -> tuple[tuple[Chip, ...], tuple[Chip, ...]]:
    """Each known day on its side; of two numbers of a day, those that were alike are on neither."""
    found, entries = pairs(then.lived, question), _entries(then)
    both: tuple[list[Chip], list[Chip]] = ([], [])
    for value, side, at in zip(found.outcome, found.side, found.at, strict=True) if found else ():
        day = then.lived.first + timedelta(int(at))
        up = value > 0 if question.sort is Sort.PAIRED else side == 1
        if question.sort is not Sort.PAIRED or abs(value) > about(question):
            both[0 if up else 1].append(_chip(question, day, float(value), entries))
    return tuple(both[0]), tuple(both[1])


def _chip(question: Question, day: date, value: float, entries: Mapping[date, UUID]) -> Chip:
    yes_no = question.sort is Sort.YES_NO
    shown = "" if yes_no else number_format(round(abs(value) if question.sort is Sort.PAIRED else value), 0)
    return Chip(date_format(day, "j F"), shown, not yes_no or value > 0, entries.get(day))


def _entries(then: Then) -> dict[date, UUID]:
    return {day: entry.id for one in then.histories for day, entry in one.entries.items()}
