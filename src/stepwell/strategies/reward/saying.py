"""A rule, how far it is, and what would be easier, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from stepwell.strategies.reward.facts import ClosenessFact, Progress, RewardFact, Rule
from stepwell.strategies.reward.rules import WINDOWS, allowed, easier


@dataclass(frozen=True)
class Easier:
    """A rule that asks for less."""

    days: int
    window: int
    said: str


def rule_said(rule: Rule) -> str:
    """
    >>> from datetime import date
    >>> rule_said(Rule(4, 7, date(2026, 11, 2)))
    'Any 4 of 7 days open it. They need not be in a row.'
    """
    told = {"n": rule.days, "all": rule.window}
    return _("Any %(n)s of %(all)s days open it. They need not be in a row.") % told


def counter_said(rule: Rule) -> str:
    """Days that do not touch where there is room, and still open it.

    >>> from datetime import date
    >>> counter_said(Rule(3, 7, date(2026, 11, 2)))
    'Monday, Thursday and Sunday count just as well.'
    """
    apart = [round(n * 6 / (rule.days - 1)) for n in range(rule.days)]
    *first, last = [str(WEEKDAYS[day]) for day in apart]
    return _("%(days)s and %(last)s count just as well.") % {"days": ", ".join(first), "last": last}


def begins_said(one: RewardFact) -> str:
    return _("It begins on %(day)s.") % {"day": date_format(one.starts, "j F")}


def progress_said(so_far: Progress) -> str:
    """Counts what is there. An honest nothing is said kindly.

    >>> progress_said(Progress(0, 4, 7))
    'Ready when you are. It waits, however long that takes.'
    """
    if so_far.opened_on:
        return _("Open, since %(day)s. It stays open.") % {"day": date_format(so_far.opened_on, "j F")}
    if not so_far.days:
        return _("Ready when you are. It waits, however long that takes.")
    told = {"n": so_far.days, "of": so_far.of, "all": so_far.window}
    return _("%(n)s of %(of)s days, in the last %(all)s.") % told


def over_said(rated: Sequence[ClosenessFact]) -> str:
    """How close the weeks were, from the first to the last, without a verdict.

    >>> from datetime import date
    >>> over_said([ClosenessFact(date(2026, 11, n), 9, n) for n in (2, 9)])
    'On 2 November you were 2 of 10 close to it, on 9 November 9 of 10.'
    """
    if not rated[1:]:
        return ""
    told = {"day": date_format(rated[0].on, "j F"), "n": rated[0].close}
    told |= {"last": date_format(rated[-1].on, "j F"), "now": rated[-1].close}
    return _("On %(day)s you were %(n)s of 10 close to it, on %(last)s %(now)s of 10.") % told


def toward_said(so_far: Progress) -> str:
    """Short, for a page about other things.

    >>> toward_said(Progress(2, 4, 7)), toward_said(Progress(0, 4, 7))
    ('2 of 4 days', 'Any 4 of 7 days. Ready when you are.')
    """
    told = {"n": so_far.days, "of": so_far.of, "all": so_far.window}
    if so_far.opened_on:
        return _("It stays open. Enjoy it whenever you like.")
    if not so_far.days:
        return _("Any %(of)s of %(all)s days. Ready when you are.") % told
    return _("%(n)s of %(of)s days") % told


def easier_ones(rule: Rule) -> tuple[Easier, ...]:
    """One day less, or a longer time."""
    steps = [(rule.days - 1, rule.window), (rule.days, min(rule.window + 7, WINDOWS[-1]))]
    fit = [step for step in steps if allowed(*step) and easier(rule, *step)]
    return tuple(Easier(*step, _("%(n)s of %(all)s days") % {"n": step[0], "all": step[1]}) for step in fit)


def printed(one: RewardFact, language: str) -> str:
    """As an agreement names it: in the language in which it is signed, whoever looks at it."""
    with override(language):
        return _("%(reward)s. %(rule)s") % {
            "reward": one.terms.words.rstrip("."),
            "rule": rule_said(one.rule),
        }
