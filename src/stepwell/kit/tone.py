"""The tone of our own words and colours: no blame, no pressing, no red.

Word lists lie beside this file, one a language.
"""

import re
from colorsys import rgb_to_hls
from functools import lru_cache
from pathlib import Path

import yaml

from stepwell.kit import colours, written

# Red: a hue within so many degrees of pure red, and clearly coloured (strongest minus weakest channel).
RED_HUE, RED_CHROMA = 18, 0.2
_LISTS = Path(__file__).parent
_LETTER = r"[^\W\d_]"


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that have a list: every file tone_xx.yaml beside this one.

    >>> "en" in languages()
    True
    """
    return tuple(sorted(path.stem.removeprefix("tone_") for path in _LISTS.glob("tone_*.yaml")))


def blame(text: str, language: str | None = None) -> list[str]:
    """The blaming words in a text, as written there, in order, each once; empty when its tone is fine.

    Without a language the lists of all languages are used; one without a list finds nothing.
    An underscore parts words, so names in code can be read too.

    >>> blame("You failed again. No excuses: this homework is overdue.")
    ['failed', 'excuses', 'homework', 'overdue']
    >>> blame("That is fair. I miss you, and my keys are missing.")
    []
    """
    return _found("blame", text, language)


def pressing(text: str, language: str | None = None) -> list[str]:
    """Words that press, for conversations and notes to a client; `blame` is asked apart from this.

    >>> pressing("You should try harder. What did you notice?")
    ['should', 'try harder']
    """
    return _found("pressing", text, language)


def telling(text: str, language: str | None = None) -> list[str]:
    """Words that would tell a passer-by what a message is about: kept out of all that leaves the house.

    >>> telling("Time for your therapy homework"), telling("Time for your tea")
    (['therapy', 'homework'], [])
    """
    return _found("telling", text, language)


def red(css: str) -> list[str]:
    """The red colours in a style sheet or style attribute, as written, in order, each once.

    `colours.found` says which notations are read. Maroon, salmon and pink count as red; sandstone,
    marigold and brown earth with little colour in it do not.

    >>> red("a { color: #c00; border: 1px solid Tomato; background: #e0992b }")
    ['#c00', 'Tomato']
    >>> red("color: oklch(0.63 0.26 29)"), red("--sand: #e8d5b9; --earth: #3b2a26")
    (['oklch(0.63 0.26 29)'], [])
    """
    return list(dict.fromkeys(written for written, rgb in colours.found(css) if _is_red(rgb)))


def _is_red(rgb: colours.Rgb) -> bool:
    hue = rgb_to_hls(*rgb)[0] * 360
    return max(rgb) - min(rgb) >= RED_CHROMA and (hue <= RED_HUE or hue >= 360 - RED_HUE)


def _found(kind: str, text: str, language: str | None) -> list[str]:
    plain = text.replace("’", "'")
    chosen = languages() if language is None else (language,)
    hits = [hit.span() for name in chosen if (words := _words(kind, name)) for hit in words.finditer(plain)]
    return list(dict.fromkeys(text[start:end] for start, end in sorted(hits)))


@lru_cache(maxsize=64)
def _words(kind: str, language: str) -> re.Pattern[str] | None:
    """One pattern for a list; None for a language without one. ValueError names a list that can't be read."""
    if language not in languages():
        return None
    path = _LISTS / f"tone_{language}.yaml"
    try:
        lines = written.told(path.read_text("utf-8"))[kind]
        any_of = "|".join(f"(?:{line})" for line in lines).replace(" ", r"\s+")
        return re.compile(f"(?<!{_LETTER})(?:{any_of})(?!{_LETTER})", re.IGNORECASE)
    except (KeyError, TypeError, re.error, yaml.YAMLError) as flaw:
        raise ValueError(f"{path.name}: {kind} is not a list of patterns ({flaw})") from flaw
