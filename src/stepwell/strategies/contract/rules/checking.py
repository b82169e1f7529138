"""Reads free words for a second look. It never approves: only an unchanged item of the menu goes live."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from stepwell.kit.refusal import gettext_noop
from stepwell.strategies.contract.facts import Verdict

WAITS = gettext_noop("Your own words are welcome. Your therapist looks at them with you before they count.")
UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")


@dataclass(frozen=True)
class Rule:
    """Patterns that read text in small letters; `say` is a kind sentence."""

    id: str
    level: Verdict
    say: str
    patterns: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Found:
    """What a text is answered: `rule` is "" when none spoke up."""

    verdict: Verdict
    rule: str
    say: str


def judge(text: str, menu: Iterable[str], rules: Iterable[Rule]) -> Found:
    """MENU for an unchanged item. Else what the first rule says that spots something, else REVIEW.

    >>> judge("I rest.", ["I rest."], []).verdict, judge("I rest!", ["I rest."], []).verdict
    (<Verdict.MENU: 'menu'>, <Verdict.REVIEW: 'review'>)
    """
    if text.strip() in set(menu):
        return Found(Verdict.MENU, "", "")
    read = plain(text)
    for rule in rules:
        if any(pattern.search(read) for pattern in rule.patterns):
            return Found(rule.level, rule.id, rule.say)
    return Found(Verdict.REVIEW, "", WAITS)


def plain(text: str) -> str:
    """As the rules read it: small letters, straight apostrophes, nothing unseen, single spaces, no accents.

    >>> plain("I\\u200b don’t  EAT")
    "i don't eat"
    """
    whole = unicodedata.normalize("NFKD", UNSEEN.sub("", text)).replace("’", "'").replace("‘", "'")
    bare = "".join(letter for letter in whole if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())
