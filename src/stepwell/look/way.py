"""Where we are on a way of a few steps."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Way:
    """The steps before, the step we are on, the steps to come."""

    here: int
    all: int
    name: str | Promise
    marks: tuple[str, ...]


def way(here: int, names: tuple[str | Promise, ...]) -> Way:
    """Step `here` (from 1) of the named steps.

    >>> way(2, ("Choose", "Shape", "End")).marks
    ('past', 'here', 'ahead')
    """
    marks = tuple(
        "past" if at < here else "here" if at == here else "ahead" for at in range(1, len(names) + 1)
    )
    return Way(here, len(names), names[here - 1], marks)
