"""My two switches, each with what it means."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.language_model.facts import Policy, Reads, Where
from stepwell.ground.language_model.queries import can_compare, may_read, policy_of, where
from stepwell.ground.language_model.rules.address import reaches
from stepwell.ground.people.access import Person

TITLES: dict[Reads, tuple[Policy, str | Promise, str | Promise]] = {
    Reads.ANSWERS: (
        Policy.CLIENT,
        _("One answer, when I tap for it"),
        _("In a conversation you can let it read one answer. It gives back a sentence around your words."),
    ),
    Reads.SHARED: (
        Policy.DRAFTS,
        _("Words I shared with my therapist"),
        _("Your therapist can ask it for a draft to prepare a session. You see here each time that happens."),
    ),
    Reads.LINES: (
        Policy.CLIENT,
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


@dataclass(frozen=True)
class MyModelPage:
    """`switches` are those that the clinic offers; none when it uses no language model.

    `where` is None where nothing is sent to any.
    """

    where: Where | None
    switches: tuple[Switch, ...]


def my_model_page(me: Person) -> MyModelPage:
    policy = policy_of(me.clinic_id)
    there = {Reads.LINES: can_compare(me.clinic_id)}
    sends = bool(where().model)
    offered = {w: told for w, told in TITLES.items() if reaches(policy, told[0]) and there.get(w, sends)}
    mine = may_read(me.pk) if offered else set()
    return MyModelPage(
        where() if sends else None,
        tuple(Switch(what.value, title, says, what in mine) for what, (_p, title, says) in offered.items()),
    )
