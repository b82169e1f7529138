"""The way through a session."""

import re

from stepwell.ground.meeting.facts import BESIDE, ORDER, TableFact

NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
ALWAYS_OPEN = ("review", "choose", "agreed")


def following(step: str) -> str:
    """The step after this one; the last stays. A page beside a step leads back to it.

    >>> following("choose"), following("agreed"), following("play")
    ('shape', 'agreed', 'contract')
    """
    if step in BESIDE:
        return BESIDE[step]
    return ORDER[min(ORDER.index(step) + 1, len(ORDER) - 1)]


def may_go(table: TableFact, step: str) -> bool:
    """Whether both can go to a step now: all but the first ones need a practice on the table.

    >>> may_go(TableFact("choose", 1, 1), "shape"), may_go(TableFact("choose", 1, 1), "elsewhere")
    (False, False)
    """
    main = main_of(step)
    return main in ORDER and (main in ALWAYS_OPEN or bool(table.said("practice")))


def main_of(step: str) -> str:
    """The step itself, or the one that a page lies beside.

    >>> main_of("play"), main_of("shape")
    ('contract', 'shape')
    """
    return BESIDE.get(step, step)


def pulse(table: TableFact) -> str:
    """A short name for what both screens should show now; it changes with everything they should see.

    >>> pulse(TableFact("shape", 2, 31))
    'shape.2.31'
    """
    return f"{table.step}.{table.round}.{table.version}"


def is_name(name: str) -> bool:
    """Whether something can be typed under this name.

    >>> is_name("at_time"), is_name("csrfmiddlewaretoken=1")
    (True, False)
    """
    return NAME.fullmatch(name) is not None
