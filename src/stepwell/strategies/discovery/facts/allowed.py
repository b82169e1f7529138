"""What a client allows."""

from enum import StrEnum


class Allows(StrEnum):
    """Off until the client says yes, and off again at once when they say so."""

    OFFERS = "offers"
    ECHOES = "echoes"
