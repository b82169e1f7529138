"""What the pages of Discover show."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID, uuid4

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from stepwell.ground.people.access import Person
from stepwell.journey.between.discover.gathered import gathered
from stepwell.journey.between.discover.wonders import WonderCard, wonder_cards
from stepwell.kit.care import worrying
from stepwell.look.told import times
from stepwell.strategies.curiosity.content import feelings, reasons
from stepwell.strategies.discovery.answer_cards import AnswerCard, answer_card
from stepwell.strategies.discovery.cards import GuessCard, guess_cards
from stepwell.strategies.discovery.counted import Named, counted
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.found import Band
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.queries.asked import asked_by
from stepwell.strategies.discovery.queries.echo import away_from, underlines
from stepwell.strategies.discovery.queries.expected import dangerous
from stepwell.strategies.discovery.queries.lived import Then
from stepwell.strategies.discovery.questions import by_id, questions
from stepwell.strategies.discovery.rules.bands import verdict
from stepwell.strategies.discovery.rules.guess import leans_harder
from stepwell.strategies.discovery.rules.hunches import hunches
from stepwell.strategies.discovery.rules.offering import OF_GUESSES, offered, was_seen
from stepwell.strategies.discovery.rules.tails import Feared, feared
from stepwell.strategies.discovery.sentences import Wording, said, wording


@dataclass(frozen=True)
class AskedLine:
    id: UUID
    ask: str
    day: str
    shared: bool


@dataclass(frozen=True)
class DiscoverPage:
    """`claims` are said only with their evidence; `harder`: it was more often harder than guessed."""

    guesses: tuple[GuessCard, ...]
    claims: tuple[str, ...]
    harder: bool
    feared: str
    asked: tuple[AskedLine, ...]
    counted: tuple[str, ...]


@dataclass(frozen=True)
class QuestionsPage:
    """`nothing` while there is nothing to ask yet; `wonders` need one more tap a day."""

    questions: tuple[tuple[str, str], ...]
    nothing: bool
    wonders: tuple[WonderCard, ...] = ()


@dataclass(frozen=True)
class AskPage:
    """`seen` when the client knows these days already: then it is a look, and no guess."""

    question: str
    words: Wording
    seen: bool
    ends: tuple[str, str]
    id: UUID = field(default_factory=uuid4)


def discover_page(client: Person, now: datetime) -> DiscoverPage | None:
    """None without an open pair. Nothing is searched for here, so that nobody waits."""
    found = gathered(client.pk, now)
    if found is None:
        return None
    here = found.at(found.today, now)
    named = Named({one.id: one.chip for one in reasons()}, feelings())
    return DiscoverPage(
        guesses=guess_cards(here.histories),
        claims=tuple(_claims(client, here)),
        harder=leans_harder(here.histories),
        feared=_feared_said(feared(found.kept.expected, dangerous(one.id for one in found.kept.plans))),
        asked=tuple(_line(one, here) for one in asked_by(client.pk) if one.question in by_id()),
        counted=tuple(counted(here.lived.days, named, _underlined(client))),
    )


def _underlined(client: Person) -> list[str]:
    """Not from lines that were put away, and nothing that asked for the care card."""
    away = away_from(client.pk)
    return [one.words for one in underlines(client.pk) if one.entry not in away and not worrying(one.words)]


def _claims(client: Person, here: Then) -> list[str]:
    met = (verdict(here.lived, one, str(client.pk)) for one in questions() if one.standing)
    found = [one for one in met if one and one.band is Band.TOGETHER]
    return [f"{_about(one.question, here)}{said(one, _words(one.question, here))}" for one in found]


def _about(question: Question, here: Then) -> str:
    """Guesses that are not about how hard it is say what they are about."""
    if question.outcome not in OF_GUESSES or not here.about:
        return ""
    return _("“%(asked)s”") % {"asked": here.about} + " "


def _words(question: Question, here: Then) -> Wording:
    return wording(question, here.lived.practices, not here.about)


def _line(one: AskedFact, here: Then) -> AskedLine:
    return AskedLine(one.id, _words(by_id()[one.question], here).ask, date_format(one.at, "j F"), one.shared)


def _feared_said(found: Feared | None) -> str:
    """Counts first; more than counts only when chance would rarely do it."""
    if found is None:
        return ""
    told = _("%(n)s times you said what might happen, and thought it %(said)s in 10 likely.")
    told %= {"n": found.times, "said": round(found.said)}
    came = _("It happened %s.") % times(found.came) if found.came else _("It never happened.")
    partly = _("Partly: %(n)s.") % {"n": found.partly} if found.partly else ""
    rarer = _("That is less often than you expect.") if found.less else ""
    more = _("That is more often than you expect.") if found.more else ""
    return " ".join(part for part in (told, came, partly, rarer, more) if part)


def questions_page(client: Person, now: datetime) -> QuestionsPage:
    """Three to guess about. What was noticed only chooses among them."""
    found = gathered(client.pk, now)
    if found is None:
        return QuestionsPage((), nothing=True, wonders=wonder_cards(client.pk, None))
    here = found.at(found.today, now)
    noticed = hunches(here.lived, questions(), str(client.pk))
    names = {one.question for one in noticed if one.stands and not one.over}
    chosen = offered(here.lived, questions(), asked_by(client.pk), names, found.today, here.charted)
    lines = tuple((one.id, _words(one, here).ask) for one in chosen)
    return QuestionsPage(lines, nothing=not chosen, wonders=wonder_cards(client.pk, here.lived))


def ask_page(client: Person, question: Question, now: datetime) -> AskPage | None:
    found = gathered(client.pk, now)
    if found is None:
        return None
    here = found.at(found.today, now)
    ends = (_("none"), _("all")) if question.sort in (Sort.YES_NO, Sort.PAIRED) else (_("low"), _("high"))
    seen = was_seen(question, asked_by(client.pk), here.charted)
    return AskPage(question.id, _words(question, here), seen, ends)


def answer_of(asked: AskedFact, now: datetime) -> AnswerCard | None:
    """The days as they stood when it was asked, so that it always says the same."""
    found = gathered(asked.client, now)
    return answer_card(asked, found.at(asked.until, asked.at)) if found else None
