"""The safe menus, the limits and the rules about free words, read once from the content files."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from stepwell.kit import written
from stepwell.strategies.contract.facts import Verdict, What
from stepwell.strategies.contract.rules.checking import Rule

FILE = Path(__file__).parent / "content" / "en" / "consequence_rules.yaml"


@dataclass(frozen=True)
class Item:
    """One safe thing, to be picked unchanged."""

    id: str
    kind: str
    text: str


@cache
def menu(what: What) -> tuple[Item, ...]:
    """In the order in which they are offered.

    >>> menu(What.CONSEQUENCE)[0].text
    'Nothing. We just look at it together.'
    """
    return tuple(Item(one["id"], one["kind"], one["text"]) for one in _told()["menu"][what.value])


@cache
def rules(what: What) -> tuple[Rule, ...]:
    """The rules that read this kind of text, the strictest first."""
    fit = [one for one in _told()["rules"] if what.value in one.get("reads", list(What))]
    made = [_rule(one) for one in fit]
    order = [Verdict.SAFETY, Verdict.BLOCK, Verdict.REVIEW]
    return tuple(sorted(made, key=lambda rule: order.index(rule.level)))


def max_minutes() -> int:
    return int(_told()["limits"]["max_minutes"])


def _rule(told: dict[str, Any]) -> Rule:
    patterns = tuple(re.compile(line, re.IGNORECASE) for line in told["any"])
    return Rule(told["id"], Verdict(told["level"]), told["say"], patterns)


@cache
def _told() -> dict[str, Any]:
    return dict(written.told(FILE.read_text("utf-8")))
