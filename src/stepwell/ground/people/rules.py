"""Codes that are easy to say, hashes that are safe to keep, and how long to wait after a wrong PIN."""

import hashlib
import secrets
from datetime import timedelta

SPOKEN = "BCDFGHJKMNPQRTVWXY34679"
CODE_LENGTH = 8
INVITED_FOR = timedelta(hours=72)
A_COPY_WAITS = timedelta(days=8)
CODE_TRIES = 5
PIN_TRIES_FREE = 4


def new_secret() -> str:
    """256 random bits for a link, a device or a token."""
    return secrets.token_urlsafe(32)


def new_code() -> str:
    """Eight letters and digits that cannot be mistaken for one another, as K7QM-4TXP; about 36 bits."""
    letters = "".join(secrets.choice(SPOKEN) for _ in range(CODE_LENGTH))
    return f"{letters[:4]}-{letters[4:]}"


def plain_code(said: str) -> str:
    """What was typed, as it is kept: capitals, no blanks or dashes.

    >>> plain_code(" k7qm 4txp ")
    'K7QM4TXP'
    """
    return "".join(letter for letter in said.upper() if letter.isalnum())


def digest(secret: str) -> str:
    """SHA-256 in hex; enough for random 256-bit secrets.

    >>> len(digest("x"))
    64
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def wait_after(wrong_tries: int) -> timedelta:
    """Four tries are free, then the wait doubles from half a minute to an hour. Nobody is shut out for good.

    >>> wait_after(4), wait_after(5), wait_after(40)
    (datetime.timedelta(0), datetime.timedelta(seconds=30), datetime.timedelta(seconds=3600))
    """
    if wrong_tries <= PIN_TRIES_FREE:
        return timedelta(0)
    return timedelta(seconds=min(3600, 30 * 2 ** min(wrong_tries - PIN_TRIES_FREE - 1, 10)))
