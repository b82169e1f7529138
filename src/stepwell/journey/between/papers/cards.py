"""The recap that is read in under a minute, and what lies beside it."""

from dataclasses import dataclass, field
from uuid import UUID

from django.utils.dates import WEEKDAYS
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from stepwell.ground.library.rules.search import sized
from stepwell.ground.plan.facts import PlanFact, Shape
from stepwell.journey.between.papers.gathered import Gathered
from stepwell.journey.between.when import meeting_said
from stepwell.kit.moments import moment
from stepwell.strategies.contract.cards import PaperCard, paper_card
from stepwell.strategies.fluency.facts import Part, Recap, ScriptFact
from stepwell.strategies.fluency.rules.recap import easy_to_read, recap
from stepwell.strategies.ritual.cards import sentence_of

FIRST, DO, STUCK, MEET, WHY, NOTE, KIND = 9, 8, 7, 6, 5, 3, 2


@dataclass(frozen=True)
class RecapCard:
    """`grade` is a school grade, in whole years; `about` tells length and grade; `hard` names long words.

    They are named only above grade 7.
    """

    parts: tuple[str, ...] = field(repr=False)
    words: int
    grade: int
    about: str
    hard: str


@dataclass(frozen=True)
class PapersCard:
    plan: UUID
    name: str
    recap: RecapCard
    contract: PaperCard | None
    practises: bool


def papers_card(found: Gathered) -> PapersCard:
    plan, made = found.plan, recap(parts_of(found))
    return PapersCard(
        plan=plan.id, name=plan.practice.name, recap=recap_card(made),
        contract=paper_card(found.contract, found.pair) if found.contract else None,
        practises=bool(plan.shape.days_a_week),
    )  # fmt: skip


def parts_of(found: Gathered) -> list[Part]:
    """In the order in which they are read; when there is no room, the lightest one goes."""
    plan = found.plan
    return [
        Part(what_said(plan, named=not found.ritual), DO),
        Part(sentence_of(found.ritual.terms) if found.ritual else first_said(plan), FIRST),
        Part(_("Any size counts.") if plan.shape.days_a_week else "", KIND),
        Part(script_said(found.script) if found.script else plan.practice.if_stuck, STUCK),
        Part(_("Why: %(why)s") % {"why": ended(plan.shape.why)} if plan.shape.why else "", WHY),
        Part(_("“%(note)s”") % {"note": ended(found.note)} if found.note else "", NOTE),
        Part(meet_said(found), MEET),
    ]


def recap_card(made: Recap) -> RecapCard:
    """
    >>> recap_card(Recap(("Breathe out.",), 2, -1.4, 1, ())).about
    '2 words, about 1 second to read. Easy to read.'
    """
    words = ngettext("%(n)s word", "%(n)s words", made.words) % {"n": made.words}
    takes = ngettext("about %(n)s second to read", "about %(n)s seconds to read", made.seconds)
    years = max(round(made.grade), 0)
    grade = _("Reads like grade %(n)s.") % {"n": years} if years else _("Easy to read.")
    about = _("%(words)s, %(takes)s. %(grade)s") % {
        "words": words, "takes": takes % {"n": made.seconds}, "grade": grade,
    }  # fmt: skip
    return RecapCard(made.parts, made.words, years, about, "" if easy_to_read(made) else ", ".join(made.hard))


def what_said(plan: PlanFact, *, named: bool) -> str:
    """ "On 4 of 7 days, after the kettle clicks, in the hall: breathe out once." Its moment is `named` here
    where no sentence of its own follows: the one that is being tried may be another."""
    size = sized(plan.practice, plan.shape.size)
    if size is None:
        return ended(plan.practice.purpose)
    shape = plan.shape
    at = _("at %(time)s") % {"time": time_format(shape.at_time, "H:i")} if shape.at_time else ""
    where = moment(shape.cue, shape.place, _) if named else ""
    when = [part for part in (days_said(shape), at, where) if part]
    return capital(_("%(when)s: %(what)s") % {"when": ", ".join(when), "what": size.say})


def days_said(shape: Shape) -> str:
    if shape.weekdays:
        return _("on %(days)s") % {"days": ", ".join(str(WEEKDAYS[day]) for day in sorted(shape.weekdays))}
    few = ngettext("on %(n)s of 7 days", "on %(n)s of 7 days", shape.days_a_week)
    return few % {"n": shape.days_a_week}


def first_said(plan: PlanFact) -> str:
    first = plan.practice.first_step
    return _("First: %(step)s") % {"step": first} if first else ""


def script_said(script: ScriptFact) -> str:
    """One sentence, whichever half there is."""
    this, then = script.stuck_if.strip(" .…"), script.stuck_then.strip(" .…")
    if this and then:
        return _("If %(this)s: %(then)s.") % {"this": this, "then": then}
    return ended(capital(this or then))


def meet_said(found: Gathered) -> str:
    return meeting_said(found.coming, found.now, found.pair.client.calendar) if found.coming else ""


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def ended(text: str) -> str:
    """With a full stop, unless it ends some other way.

    >>> ended("to sleep again"), ended("Really?"), ended("")
    ('to sleep again.', 'Really?', '')
    """
    text = text.strip()
    return text if not text or text[-1] in ".!?…。؟।" else text + "."
