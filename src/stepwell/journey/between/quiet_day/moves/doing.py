"""What a move is given, and what it says it did."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django import forms

from stepwell.ground.people.access import Person
from stepwell.ground.plan.facts import PlanFact
from stepwell.strategies.curiosity.facts.talk import Became, MoveFact, TalkFact


@dataclass(frozen=True)
class Doing:
    """`plan` is the one in force now; `read` what the form of the move holds."""

    by: Person
    talk: TalkFact
    plan: PlanFact
    id: UUID
    read: Mapping[str, Any] = field(default_factory=dict, repr=False)


@dataclass(frozen=True)
class Done:
    """`to` is the page that goes on with it, by name and plan; without one the client reads what changed."""

    became: Became
    into: PlanFact | None = None
    about: str = field(default="", repr=False)
    to: str = ""


Do = Callable[[Doing], Done]
MakeForm = Callable[[PlanFact, Any], forms.Form]
# Whether what is asked for is so already, since this move was taken for the same day.
IsSo = Callable[[Doing, MoveFact], bool]
