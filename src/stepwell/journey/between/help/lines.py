"""Numbers to call, read from one file. Whatever is wrong in it has a line."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from stepwell.kit import written

FILE = Path(__file__).parent / "safety_lines.yaml"
CALL = re.compile(r"\+?[0-9][0-9 ]{1,20}")
TEXT = re.compile(r"(?:(?P<word>[A-Z]{2,12}) to )?(?P<number>[0-9][0-9 ]{2,12})")


@dataclass(frozen=True)
class Line:
    """`call` and `text` are written as people read them; "" when there is none."""

    name: str
    call: str = ""
    text: str = ""

    @property
    def tel(self) -> str:
        """
        >>> Line("Samaritans", call="116 123").tel
        'tel:116123'
        """
        return "tel:" + self.call.replace(" ", "")

    @property
    def sms(self) -> str:
        """
        >>> Line("Shout", text="SHOUT to 85258").sms, Line("988", text="988").sms
        ('sms:85258?&body=SHOUT', 'sms:988')
        """
        said = TEXT.fullmatch(self.text)
        number = said["number"].replace(" ", "") if said else ""
        return f"sms:{number}?&body={said['word']}" if said and said["word"] else f"sms:{number}"


@dataclass(frozen=True)
class Place:
    """A country by its ISO code, or "EU" for where only the common numbers are known."""

    code: str
    emergency: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Book:
    """The whole file. `finder` is an address that knows lines everywhere."""

    checked: date
    max_age_days: int
    finder_name: str
    finder: str
    places: dict[str, Place]
    europe: Place


@cache
def book(file: Path = FILE) -> Book:
    wrong = problems(file)
    if wrong:
        raise ValueError("; ".join(wrong))
    raw = written.told(file.read_text("utf-8"))
    year, month = map(int, raw["checked"].split("-"))
    places = {one["code"]: _place(one["code"], one) for one in raw["countries"]}
    finder = raw["finder"]
    return Book(
        date(year, month, 1),
        raw["max_age_days"],
        finder["name"],
        finder["url"],
        places,
        _place("EU", raw["eu_default"]),
    )


def problems(file: Path = FILE) -> list[str]:
    """Everything to mend, each with its line."""
    try:
        node = written.nodes(file.read_text("utf-8"))
    except yaml.MarkedYAMLError as wrong:
        return [f"{file.name}:{wrong.problem_mark.line + 1 if wrong.problem_mark else 1}: {wrong.problem}"]
    raw = written.told(file.read_text("utf-8"))
    if not isinstance(raw, dict) or not isinstance(node, yaml.MappingNode):
        return [f"{file.name}:1: write fields with names, one a line"]
    at = {str(key.value): value for key, value in node.value}
    found = [f"{file.name}:1: “{key}” is not there" for key in NEEDED if key not in raw]
    if found:
        return found
    told = [(at["checked"], _month(raw["checked"])), (at["finder"], _finder(raw["finder"]))]
    told += [
        (child, _country(one)) for child, one in zip(at["countries"].value, raw["countries"], strict=True)
    ]
    told += [(at["eu_default"], _country({"code": "EU", **raw["eu_default"]}))]
    return [f"{file.name}:{mark.start_mark.line + 1}: {say}" for mark, say in told if say]


NEEDED = ("checked", "max_age_days", "finder", "countries", "eu_default")


def _place(code: str, raw: dict[str, Any]) -> Place:
    lines = tuple(Line(one["name"], one.get("call", ""), one.get("text", "")) for one in raw["lines"])
    return Place(code, Line("", call=raw["emergency"]), lines)


def _month(given: object) -> str:
    fits = isinstance(given, str) and re.fullmatch(r"20[0-9]{2}-(0[1-9]|1[0-2])", given)
    return "" if fits else "write the month as “2026-11”, in quotes"


def _finder(given: Any) -> str:
    fits = isinstance(given, dict) and given.get("name") and str(given.get("url", "")).startswith("https://")
    return "" if fits else "the finder needs a name and an https address"


def _country(given: Any) -> str:
    if not isinstance(given, dict) or not re.fullmatch(r"[A-Z]{2}", str(given.get("code"))):
        return "write a country as its two-letter code, emergency number and lines"
    if not isinstance(given.get("emergency"), str) or not CALL.fullmatch(given["emergency"]):
        return f"{given['code']}: the emergency number is digits in quotes"
    wrong = [one for one in given.get("lines") or [{}] if not _is_line(one)]
    return f"{given['code']}: each line needs a name and a number to call or text, in quotes" if wrong else ""


def _is_line(given: dict[str, Any]) -> bool:
    call, text = given.get("call", ""), given.get("text", "")
    reachable = (not call or CALL.fullmatch(str(call))) and (not text or TEXT.fullmatch(str(text)))
    return bool(given.get("name") and (call or text) and reachable)
