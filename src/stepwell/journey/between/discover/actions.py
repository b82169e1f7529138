"""A question is asked with its guess, words are put to an answer, and it is shown or no more."""

from datetime import datetime
from uuid import UUID

from django.http import Http404, QueryDict

from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.journey.between.discover.cards import AskPage
from stepwell.journey.between.discover.forms import GuessForm, MakeForm
from stepwell.kit.days import day_of
from stepwell.strategies.discovery.access import own_asked
from stepwell.strategies.discovery.actions import asked as discovery
from stepwell.strategies.discovery.facts.asked import AskedFact
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.questions import by_id

__all__ = ["ask", "known", "make_of_it", "own_asked", "show"]


def known(question: str) -> Question:
    """A question of the library that can be answered by days."""
    found = by_id().get(question)
    if found is None or found.sort is Sort.COUNTED:
        raise Http404
    return found


def ask(*, by: Person, question: Question, page: AskPage, form: GuessForm, now: datetime) -> AskedFact | None:
    """The guess is kept before anything is looked at; None when the form has something to say."""
    if not form.is_valid():
        return None
    return discovery.ask(
        by=by, id=form.cleaned_data["id"], question=question, until=day_of(calendar_of(by.pk), now),
        guess=form.guess(), seen=page.seen,
    )  # fmt: skip


def make_of_it(*, by: Person, asked: AskedFact, form: MakeForm) -> bool:
    """False when the form, with all that was typed, has something to say."""
    if form.is_valid():
        discovery.make_of_it(by=by, asked=asked, words=form.cleaned_data["words"])
    return form.is_valid()


def show(*, by: Person, asked: AskedFact, sent: QueryDict) -> UUID:
    """Shown, with or without a place in the note before a session, or taken back."""
    if sent.get("on") == "1":
        discovery.show_asked(by=by, asked=asked, before_we_meet=sent.get("before_we_meet") == "1")
    else:
        discovery.hide_asked(by=by, asked=asked)
    return asked.id
