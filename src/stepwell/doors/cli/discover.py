"""What Stepwell would and would not show for a file of entries, by the finder and bands of its pages."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from stepwell.doors.cli.entries_file import days_of
from stepwell.strategies.curiosity.content import feelings, reasons
from stepwell.strategies.discovery.counted import Named, counted
from stepwell.strategies.discovery.facts.found import Band, Shown, Split, Verdict
from stepwell.strategies.discovery.facts.lived import Lived
from stepwell.strategies.discovery.facts.question import Question, Sort
from stepwell.strategies.discovery.questions import questions
from stepwell.strategies.discovery.rules.answers import answers, shown
from stepwell.strategies.discovery.rules.lived import lived
from stepwell.strategies.discovery.sentences import Wording, said, shown_said, wording

SEED = "stepwell discover"
NOTHING = "- Nothing stands out. That is a finding too."


@dataclass(frozen=True)
class Told:
    """All of it, as plain data."""

    noted: str
    shown: list[dict[str, Any]]
    counted: list[str]
    if_asked: list[dict[str, Any]]
    not_shown: list[dict[str, Any]]


def add_to(app: typer.Typer) -> None:
    app.command()(discover)


def discover(
    file: Annotated[Path, typer.Argument(help="A CSV file of entries.", metavar="ENTRIES.csv")],
    as_json: Annotated[bool, typer.Option("--json", help="One object of JSON.")] = False,
) -> None:
    """Tell what Stepwell would and would not show for a file of entries.

    The file needs the columns day, time and outcome; practice, guess, actual, before, after, in_the_way
    and words may be there, and may be empty. An outcome is done, smaller, not_today, rest,
    not_applicable or unknown.

    Example: stepwell discover entries.csv --json
    """
    told = told_of(lived(days_of(file)))
    typer.echo(json.dumps(told.__dict__, ensure_ascii=False, indent=1) if as_json else _plain(told))


def told_of(diary: Lived) -> Told:
    seen = shown(diary, questions(), SEED)
    asked = answers(diary, questions(), SEED)
    ids = {one.question.id for one in seen}
    met = {one.question.id: one for one in asked}
    return Told(
        noted=f"Noted: {diary.noted} of {diary.asked} days.",
        shown=[_shown(one, diary) for one in seen],
        counted=counted(diary.days, Named({one.id: one.chip for one in reasons()}, feelings())),
        if_asked=[_answer(one, diary) for one in asked],
        not_shown=[_why_not(one, met.get(one.id), diary) for one in questions() if one.id not in ids],
    )


def _words(question: Question, diary: Lived) -> Wording:
    return wording(question, diary.practices)


def _named(question: Question, diary: Lived) -> dict[str, Any]:
    return {"id": question.id, "number": question.number, "ask": _words(question, diary).ask}


def _shown(one: Shown, diary: Lived) -> dict[str, Any]:
    words = _words(one.question, diary)
    more = {"since": one.since.isoformat() if one.since else None, "nearly_the_same": one.twin or None}
    sides = _sides(one.question, one.split, words)
    return {
        **_named(one.question, diary), "as": one.firm.value, **sides, **more, "say": shown_said(one, words)
    }  # fmt: skip


def _answer(one: Verdict, diary: Lived) -> dict[str, Any]:
    words = _words(one.question, diary)
    sides = _sides(one.question, one.split, words)
    return {**_named(one.question, diary), "band": one.band.value, **sides, "say": said(one, words)}


def _sides(question: Question, split: Split, words: Wording) -> dict[str, Any]:
    """`more` is the side with the higher share or number."""
    value = "practised" if question.sort is Sort.YES_NO else "about"
    both = {
        name: {"is": label, "days": side.days}
        | ({} if question.sort is Sort.PAIRED else {value: round(side.value, 1)})
        for name, label, side in (("a", words.a, split.a), ("b", words.b, split.b))
    }
    return {**both, "more": "a" if split.effect > 0 else "b" if split.effect < 0 else None}


def _why_not(question: Question, met: Verdict | None, diary: Lived) -> dict[str, Any]:
    named = _named(question, diary)
    if question.sort is Sort.COUNTED:
        return {**named, "why": "It is only counted, never tested."}
    if met is None:
        return {**named, "why": "Nothing of the kind is noted here."}
    if met.band is Band.TOO_EARLY:
        return {**named, "why": said(met, _words(question, diary))}
    return {**named, "why": "It does not stand out when everything is looked at together."}


def _plain(told: Told) -> str:
    """The same for people."""
    lines = [told.noted, "", "Shown:"]
    lines += [f"- {one['ask']} {one['say']}" for one in told.shown] or [NOTHING]
    lines += ["", "Counted:", *(f"- {one}" for one in told.counted)] if told.counted else []
    lines += ["", "Said if you asked beforehand:", *(f"- {one['ask']} {one['say']}" for one in told.if_asked)]
    lines += ["", "Not shown:", *(f"- {one['ask']} {one['why']}" for one in told.not_shown)]
    return "\n".join(lines)
