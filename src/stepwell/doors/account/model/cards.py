"""My two switches, each with what it means."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.language_model.facts import Policy, Reads, Where
from stepwell.ground.language_model.queries import can_compare, may_read, policy_of, where
from stepwell.ground.language_model.rules.address import reaches
from stepwell.ground.people.access import Person
from stepwell.ground.people.queries import calendar_of
from stepwell.ground.trail.facts import Did
from stepwell.ground.trail.queries import last_time
from stepwell.kit.days import day_of

TITLES: dict[Reads, tuple[str | Promise, str | Promise]] = {
    Reads.SHARED: (
        _("What I shared, to draft a note for my therapist"),
        _(
            "Your therapist can let it read the words of your days that you share, up to twelve of them."
            " What it writes is a draft: your therapist reads and changes it, and you see what is kept."
            " Words that name somebody stay here where we can tell."
        ),
    ),
    Reads.ANSWERS: (
        _("One answer, when I tap for it"),
        _("In a conversation you can let it read one answer. It gives back a sentence around your words."),
    ),
    Reads.LINES: (
        _("My own lines, to compare them"),
        _(
            "When you ask for it under “Then and now”, a small program looks which older lines sound alike."
            " It writes nothing, and nothing leaves your clinic’s machine."
        ),
    ),
}


@dataclass(frozen=True)
class Switch:
    what: str
    title: str | Promise
    says: str | Promise
    on: bool
    last: date | None = None


@dataclass(frozen=True)
class MyModelPage:
    """`switches` are those that the clinic offers; none when it uses no language model.

    `where` is None where nothing is sent to any.
    """

    where: Where | None
    switches: tuple[Switch, ...]


def my_model_page(me: Person) -> MyModelPage:
    sends = bool(where().model)
    policy = policy_of(me.clinic_id) if sends else Policy.NONE
    offered = {
        Reads.ANSWERS: reaches(policy, Policy.CLIENT),
        Reads.SHARED: reaches(policy, Policy.DRAFTS),
        Reads.LINES: can_compare(me.clinic_id),
    }
    mine = may_read(me.pk) if any(offered.values()) else set()
    return MyModelPage(
        where() if sends else None,
        tuple(
            Switch(what.value, *TITLES[what], what in mine, last_used(me) if what is Reads.SHARED else None)
            for what, there in offered.items()
            if there
        ),
    )


def last_used(me: Person) -> date | None:
    """My day on which a therapist last asked for a draft."""
    at = last_time(me.pk, Did.DRAFTED)
    return day_of(calendar_of(me.pk), at) if at else None
