"""`-p ties`: ids that grow, or with STEPWELL_TEST_IDS=down shrink, so that a tie of two moments shows."""

import os
import uuid
from itertools import count

drawn, numbers, LAST = uuid.uuid4, count(1), (1 << 48) - 1
down = os.environ.get("STEPWELL_TEST_IDS") == "down"


def in_order() -> uuid.UUID:
    """As random as before but for its first twelve digits."""
    number = next(numbers)
    first = LAST - number if down else number
    return uuid.UUID(int=(first << 80) | (drawn().int & ((1 << 80) - 1)))


# Before anybody takes it by its name: pytest reads this first.
uuid.uuid4 = in_order
