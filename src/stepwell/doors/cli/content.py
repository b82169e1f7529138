"""Checking what people will read: content files, and the tone of any text."""

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from stepwell.doors.cli.signs import straight_signs
from stepwell.ground.library.content import check_all
from stepwell.kit import tone
from stepwell.kit.care import danger
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.strategies.contract.facts import Verdict, What
from stepwell.strategies.contract.looking import look_at as look_over
from stepwell.strategies.curiosity import content as curiosity
from stepwell.strategies.curiosity.rules.note import look_at
from stepwell.strategies.discovery import content as discovery
from stepwell.strategies.discovery import questions
from stepwell.strategies.reward import content as reward
from stepwell.strategies.reward.facts import Needed


class ContentNeedsMending(Refusal):
    says = gettext_noop("Some content needs fixing; the lines above say where.")


class Kind(StrEnum):
    """What can be looked for today."""

    TONE = "tone"
    CONSEQUENCE = "consequence"
    REWARD = "reward"
    CRISIS = "crisis"


CARE = {
    "self": "You deserve care, now. The page “Help” has numbers for your country, also without a network.",
    "others": "You deserve to be safe. The page “Help” has numbers for your country, also without a network.",
}
READS = {Kind.CONSEQUENCE: What.CONSEQUENCE, Kind.REWARD: What.TREAT}


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="The words of the library.", no_args_is_help=True, rich_markup_mode=None)
    group.command("check")(check)
    group.callback()(lambda: None)
    app.add_typer(group, name="content")
    app.command("check-words")(check_words)


def check() -> None:
    """Read every content file and say what is wrong, with file and line.

    Example: stepwell content check
    """
    rooms = (curiosity, discovery, questions, reward)
    problems = [*check_all(), *(one for room in rooms for one in room.check_all()), *straight_signs()]
    for problem in problems:
        typer.echo(str(problem))
    if problems:
        raise ContentNeedsMending
    typer.echo("Every content file is well.")


def check_words(kind: Annotated[Kind, typer.Option(help="What to look for.")]) -> None:
    """Read a text a line from standard input and answer each with one line of JSON.

    Example: echo "You missed a day" | stepwell check-words --kind tone
    """
    for line in sys.stdin:
        text = line.rstrip("\n")
        typer.echo(json.dumps(verdict_of(kind, text), ensure_ascii=False))


def verdict_of(kind: Kind, text: str) -> dict[str, str]:
    """Free words of a plan are never cleared: an unchanged item of the menu, or a second look, or a no."""
    if kind not in READS:
        return (crisis if kind == Kind.CRISIS else verdict)(text)
    found = look_over(READS[kind], text)
    told = {"text": text, "verdict": found.verdict.value, "rule": found.rule, "say": found.say}
    return told | reward_said(text) if (kind, found.verdict) == (Kind.REWARD, Verdict.REVIEW) else told


def reward_said(text: str) -> dict[str, str]:
    """What a reward besides a treat may not be: something that a person simply needs."""
    if text.strip() in {item.text for item in reward.menu().values()}:
        return {"verdict": Verdict.MENU.value, "say": ""}
    need = reward.need_in(text)
    if need is None:
        return {}
    answer = Verdict.BLOCK if need.level is Needed.NEVER else Verdict.REVIEW
    return {"verdict": answer.value, "rule": need.id, "say": need.ask}


def crisis(text: str) -> dict[str, str]:
    """Whether the care card belongs beside these words: a courtesy, no watch."""
    found = danger(text)
    return {
        "text": text,
        "verdict": "safety" if found else "clear",
        "rule": found,
        "say": CARE.get(found, ""),
    }


def verdict(text: str) -> dict[str, str]:
    """Wording that corrects and words that blame are sent back for a look; everything else is clear."""
    noted = look_at(text, curiosity.note_book())
    if noted:
        say = f"“{noted[0].found}” can sound like correcting. Another way: {noted[0].say}"
        return {"text": text, "verdict": "review", "rule": noted[0].wording, "say": say}
    found = tone.blame(text)
    if not found:
        return {"text": text, "verdict": "clear", "rule": "", "say": ""}
    say = f"“{found[0]}” can sound like blame. Find a word that is curious or neutral."
    return {"text": text, "verdict": "review", "rule": "blame", "say": say}
