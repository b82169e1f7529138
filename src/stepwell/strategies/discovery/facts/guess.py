"""Guesses met by what happened."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Met:
    """One guess and what happened, both 0-10, on the same day."""

    day: date
    guess: int
    actual: int


@dataclass(frozen=True)
class Record:
    """Counts only; `lower` and `higher` than the guess, on the scale of the question that was asked.

    `typical` is the middle gap of the days that differed from the guess; 0 without one.
    `about` are days within one step of the guess. `shown` is False while there are too few to speak of.
    `ends`, from twelve on: how far the first six and the last six were off.
    """

    guesses: int
    lower: int
    higher: int
    about: int
    typical: int
    shown: bool
    ends: tuple[int, int] | None = None
