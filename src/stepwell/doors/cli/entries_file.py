"""A CSV file of entries, read with care: whatever is wrong in it is told in one plain line."""

import csv
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

from stepwell.ground.diary.facts import PRACTISED, Outcome
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.kit.words import clean
from stepwell.strategies.discovery.facts.lived import LivedDay

COLUMNS = ("day", "time", "outcome", "practice", "guess", "actual", "before", "after", "in_the_way", "words")
NEEDED = ("day", "time", "outcome")
RATINGS = ("guess", "actual", "before", "after")
LARGEST, MOST_ROWS, LONGEST_DAYS = 20_000_000, 50_000, 20 * 366
BETWEEN, UNKNOWN = (",", ";", "\t"), "unknown"
NOT_ASKED = frozenset({Outcome.REST, Outcome.NOT_APPLICABLE})


class NoFile(Refusal):
    says = gettext_noop("We can’t find this file, or may not read it. Look at its name and try again.")


class NoTable(Refusal):
    says = gettext_noop("This does not read as a CSV file in UTF-8. Save it as one and try again.")


class Incomplete(Refusal):
    says = gettext_noop("The first line needs the columns %(columns)s.")


class OddLine(Refusal):
    says = gettext_noop("Line %(line)s: “%(found)s” is no %(wanted)s. Correct it and try again.")


class TooMuch(Refusal):
    says = gettext_noop("This is more than one diary: at most 50,000 lines that span 20 years.")


class Empty(Refusal):
    says = gettext_noop("There is no entry in this file yet.")


def days_of(file: Path) -> list[LivedDay]:
    """The noted days of a file, in any order; several a day are fine. Most cells may be empty.

    A day that the file calls unknown is as if its line were not there.
    """
    days = [_day(line, row) for line, row in _rows(_text(file)) if _plain(row["outcome"]) != UNKNOWN]
    if not days:
        raise Empty
    if (max(one.day for one in days) - min(one.day for one in days)).days > LONGEST_DAYS:
        raise TooMuch
    return days


def _text(file: Path) -> str:
    try:
        if file.stat().st_size > LARGEST:
            raise TooMuch
        return file.read_text("utf-8-sig")
    except OSError as wrong:
        raise NoFile from wrong
    except UnicodeDecodeError as wrong:
        raise NoTable from wrong


def _rows(text: str) -> Iterator[tuple[int, dict[str, str]]]:
    lines = text.splitlines(keepends=True)
    reader = csv.reader(lines, delimiter=_between(lines), strict=True)
    try:
        names = [name.strip().lower() for name in next(reader, [])]
        if not set(NEEDED) <= set(names):
            raise Incomplete(columns=", ".join(COLUMNS))
        for row in reader:
            if reader.line_num > MOST_ROWS:
                raise TooMuch
            if any(cell.strip() for cell in row):
                cells = (cell.strip() for cell in row)
                yield reader.line_num, dict.fromkeys(names, "") | dict(zip(names, cells, strict=False))
    except csv.Error as wrong:
        raise NoTable from wrong


def _between(lines: list[str]) -> str:
    """What stands between the columns: a comma; or what spreadsheets put there where a comma is in numbers.

    >>> _between(["day;time;outcome"]), _between(["day,time,outcome"]), _between([])
    (';', ',', ',')
    """
    head = lines[0] if lines else ""
    return max(BETWEEN, key=head.count)


def _plain(outcome: str) -> str:
    """
    >>> _plain("Not today")
    'not_today'
    """
    return outcome.lower().replace(" ", "_").replace("-", "_")


def _day(line: int, row: dict[str, str]) -> LivedDay:
    outcome = _outcome(line, row.get("outcome", ""))
    guess, actual, before, after = (_rating(line, row.get(name, "")) for name in RATINGS)
    return LivedDay(
        day=_date(line, row.get("day", "")),
        done=None if outcome in NOT_ASKED else outcome in PRACTISED,
        at=_time(line, row.get("time", "")),
        practice=clean(row.get("practice", ""))[:60],
        guess=guess,
        actual=actual,
        before=before,
        after=after,
        in_the_way=clean(row.get("in_the_way", ""))[:60],
    )


def _date(line: int, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as wrong:
        raise OddLine(line=line, found=text[:30], wanted="day like 2026-11-24") from wrong


def _time(line: int, text: str) -> time | None:
    try:
        return time.fromisoformat(text.zfill(5)).replace(tzinfo=None) if text else None
    except ValueError as wrong:
        raise OddLine(line=line, found=text[:30], wanted="time like 08:30") from wrong


def _outcome(line: int, text: str) -> Outcome:
    try:
        return Outcome(_plain(text))
    except ValueError as wrong:
        raise OddLine(line=line, found=text[:30], wanted=f"outcome ({', '.join(Outcome)})") from wrong


def _rating(line: int, text: str) -> float | None:
    try:
        value = float(text.replace(",", ".")) if text else None
    except ValueError as wrong:
        raise OddLine(line=line, found=text[:30], wanted="number from 0 to 10") from wrong
    if value is not None and not 0 <= value <= 10:
        raise OddLine(line=line, found=text[:30], wanted="number from 0 to 10")
    return value
