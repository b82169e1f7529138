"""My two switches, each with what it means."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from stepwell.ground.language_model.facts import Policy, Reads, Where
from stepwell.ground.language_model.queries import can_compare, may_read, policy_of, where
from stepwell.ground.language_model.rules.address import reaches
from stepwell.ground.people.access import Person

TITLES: dict[Reads, tuple[str | Promise, str | Promise]] = {
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


@dataclass(frozen=True)
class MyModelPage:
    """`switches` are those that the clinic offers; none when it uses no language model.

    `where` is None where nothing is sent to any.
    """

    where: Where | None
    switches: tuple[Switch, ...]


def my_model_page(me: Person) -> MyModelPage:
    sends = bool(where().model)
    asks = sends and reaches(policy_of(me.clinic_id), Policy.CLIENT)
    offered = {Reads.ANSWERS: asks, Reads.LINES: can_compare(me.clinic_id)}
    mine = may_read(me.pk) if any(offered.values()) else set()
    return MyModelPage(
        where() if sends else None,
        tuple(Switch(what.value, *TITLES[what], what in mine) for what, there in offered.items() if there),
    )
