"""Passwords that a person who knows you, or a list, would try first."""

import re
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

CONTEXT = ("stepwell", "clinic", "therapist", "therapy", "practice", "password", "passwort", "welcome")
ROWS = (
    *(
        "abcdefghijklmnopqrstuvwxyz",
        "01234567890",
        "qwertyuiopasdfghjklzxcvbnm",
        "qwertzuiopasdfghjklyxcvbnm",
    ),
    *("azertyuiopqsdfghjklmwxcvbn", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"),
)


class NotEasilyGuessed:
    """Own words, repeats and rows of keys do not count; enough must be left when they are taken out."""

    left_at_least = 8

    def validate(self, password: str, user: object = None) -> None:
        plain = password.casefold()
        for word in sorted({*CONTEXT, *getattr(user, "own_words", ())}, key=len, reverse=True):
            plain = plain.replace(word.casefold(), "")
        if len(without_rows(without_repeats(plain))) < self.left_at_least:
            said = _("This is easy to guess. Four or five words that do not belong together work well.")
            raise ValidationError(said, code="easily_guessed")

    def get_help_text(self) -> str:
        return _("Four or five words that do not belong together work well.")


def check_password_of(password: str, own_words: tuple[str, ...]) -> None:
    """Every rule for passwords, with the words this person would be guessed by; raises ValidationError."""
    somebody: Any = SimpleNamespace(own_words=own_words)
    validate_password(password, somebody)


def words_of(*texts: str) -> tuple[str, ...]:
    """The parts of a name or an address that somebody would try: three letters or more.

    >>> words_of("bo.lind@harbour.example", "Bo Lind")
    ('lind', 'harbour', 'example', 'Lind')
    """
    return tuple(part for text in texts for part in re.split(r"[\W_]+", text) if len(part) >= 3)


def without_repeats(text: str) -> str:
    """A run or a repeated piece counts once.

    >>> without_repeats("aaaaaab"), without_repeats("teateatea")
    ('ab', 'tea')
    """
    return re.sub(r"(.{1,8}?)\1+", r"\1", text, flags=re.DOTALL)


def without_rows(text: str) -> str:
    """Four keys or more that follow one another, forwards or backwards, count as one.

    >>> without_rows("12345678x"), without_rows("lkjhgfx")
    ('1x', 'lx')
    """
    kept, at = "", 0
    while at < len(text):
        run = next((n for n in range(len(text) - at, 3, -1) if _in_a_row(text[at : at + n])), 1)
        kept, at = kept + text[at], at + run
    return kept


def _in_a_row(piece: str) -> bool:
    return any(piece in row or piece[::-1] in row for row in ROWS)
