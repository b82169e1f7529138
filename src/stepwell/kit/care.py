"""Whether a text says plainly that somebody is in danger: a courtesy, no watch. Help is on every page anyway.

Word lists lie beside this file, one a language. A text in a language without one is read with all of them.
"""

import re
from functools import lru_cache
from pathlib import Path

import yaml

from stepwell.kit import written

GROUPS = ("self", "others")
_LISTS = Path(__file__).parent


def worrying(text: str) -> bool:
    """Whether the care card belongs here; being in the past or denied changes nothing.

    >>> worrying("Some days I want to DIE."), worrying("My feet are killing me.")
    (True, False)
    """
    return bool(_all().search(plain(text)))


def danger(text: str) -> str:
    """Which list speaks: "self", "others", or "" when none does.

    >>> danger("I want to die"), danger("He hits me"), danger("A long day")
    ('self', 'others', '')
    """
    said = plain(text)
    return next((group for group in GROUPS if re.search(pattern(group), said)), "")


def plain(text: str) -> str:
    """As the lists are written: small letters, straight apostrophes, one space for a gap.

    >>> plain("I  Can’t\\n go")
    "i can't go"
    """
    return " ".join(text.lower().replace("’", "'").split())


def pattern(*groups: str) -> str:
    """One expression for a phone that has to ask without a network; `plain` comes before it there too."""
    any_of = "|".join(f"(?:{line})" for line in _lines(*(groups or GROUPS)))
    return rf"(?:^|[^a-z0-9_])(?:{any_of})(?![a-z0-9_])"


@lru_cache(maxsize=1)
def _all() -> re.Pattern[str]:
    return re.compile(pattern())


@lru_cache
def _lines(*groups: str) -> tuple[str, ...]:
    """ValueError names a list that can't be read."""
    found: list[str] = []
    for path in sorted(_LISTS.glob("care_*.yaml")):
        try:
            lists = written.told(path.read_text("utf-8"))
            found += [str(line) for group in groups for line in lists[group]]
        except (KeyError, TypeError, yaml.YAMLError) as flaw:
            raise ValueError(f"{path.name}: this is not a list of patterns ({flaw})") from flaw
    return tuple(found)
