"""One line of `stepwell doctor`."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """One thing looked at: what was seen, whether it is well, and what would mend it."""

    what: str
    seen: str
    well: bool
    mend: str = ""
