"""What an opener and a wording must be before anybody sees them: whole, short, plain and curious."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import Any

from stepwell.kit import tone, words
from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.curiosity.facts.ask import NoteBook, Opener, Wording
from stepwell.strategies.curiosity.rules.note import look_at

LONGEST = 22
ALWAYS = 6
HARDEST_GRADE = 7.0
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_AT_LEAST = re.compile(r"[1-9]\d?\+")
_FILLING = re.compile(r"{(\w+)}")
UNSHAPED = gettext_noop("write id, say and, for an opener, theme, each as a text")
NO_ID = gettext_noop("an id is small letters and numbers, joined by “-”")
TOO_LONG = gettext_noop("this is longer than %s words")
TOO_HARD = gettext_noop("this reads harder than grade 7")
NO_QUESTION = gettext_noop("make this a question, or a line that asks for more")
UNKIND = gettext_noop("“%s” can sound like blame or press")


def misshapen(one: Any, known: Collection[str] | None, reasons: Collection[str]) -> list[str]:
    """What keeps an entry from being read; `known` are the fields that `when` may name, None for wordings."""
    needed = ("id", "say", "find") if known is None else ("id", "say", "theme")
    if not isinstance(one, dict) or not all(isinstance(one.get(key), str) and one[key] for key in needed):
        return [UNSHAPED]
    told = [] if _SLUG.fullmatch(one["id"]) else [NO_ID]
    if known is None:
        return told + _unreadable(one["find"])
    when = one.get("when", {})
    if not isinstance(when, dict):
        return [*told, "“when” is a list of conditions such as {came_back: true}"]
    odd = [name for name, value in when.items() if name not in known or not _readable(name, value, reasons)]
    return told + [f"the condition “{name}” is not known or cannot be {when[name]!r}" for name in odd]


def _unreadable(find: str) -> list[str]:
    try:
        re.compile(find)
    except re.error as wrong:
        return [f"“find” is no regular expression: {wrong}"]
    return []


def _readable(name: str, value: Any, reasons: Collection[str]) -> bool:
    if name == "in_the_way":
        return value in reasons
    return isinstance(value, int) or (isinstance(value, str) and bool(_AT_LEAST.fullmatch(value)))


def opener_problems(one: Opener) -> list[str]:
    """All that should be mended first, in plain words.

    >>> opener_problems(Opener("why", "blame", "Why didn’t you do it?", ()))
    ['why: “Why didn’t you” can sound like blame or press']
    """
    return [f"{one.id}: {say}" for say in _said(one.say)]


def wording_problems(one: Wording, book: NoteBook) -> list[str]:
    """As above, for what is offered in place of a correcting sentence."""
    found = look_at(one.example, book) if one in book.patterns else look_at(one.example, NoteBook((one,)))
    told = [say for text in filter(None, (one.say, one.otherwise)) for say in _said(_FILLING.sub("it", text))]
    if set(_FILLING.findall(one.say)) != set(one.find.groupindex):
        told.append("“say” and “find” name different parts")
    if one.find.groupindex and not one.otherwise:
        told.append("a template needs an “else”")
    if [hit.wording for hit in found] != [one.id]:
        told.append("“eg” is not found, or another wording finds it first")
    return [f"{one.id}: {say}" for say in told]


def _said(text: str) -> list[str]:
    told = [UNKIND % word for word in (*tone.blame(text), *tone.pressing(text))]
    told += [TOO_LONG % LONGEST] if words.count_words(text) > LONGEST else []
    told += [TOO_HARD] if words.grade(text) > HARDEST_GRADE else []
    return told if "?" in text or "tell me" in text.lower() or "like to" in text else [*told, NO_QUESTION]


def crowded(ones: Sequence[Any]) -> list[str]:
    """Ids that are there twice, and too few openers that fit any session."""
    whole = [one for one in ones if isinstance(one, dict)]
    ids = Counter(str(one.get("id")) for one in whole)
    told = [f"the id “{one}” is there twice" for one, times in ids.items() if times > 1]
    openers = [one for one in whole if "theme" in one]
    always = {one["theme"] for one in openers if not one.get("when")}
    if openers and len(always) < ALWAYS:
        told.append("at least six themes need an opener without conditions, so that there are always three")
    return told
