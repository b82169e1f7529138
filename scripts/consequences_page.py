"""Writes docs/reference/consequences.md: how many of two hundred free texts the rules recognise.

`.venv/bin/python scripts/consequences_page.py` writes it; with `--check` it only says whether it is current.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import yaml

from stepwell.strategies.contract import content
from stepwell.strategies.contract.facts import Verdict, What
from stepwell.strategies.contract.rules.checking import judge

ROOT = Path(__file__).resolve().parent.parent
PAGE, LISTS = ROOT / "docs" / "reference" / "consequences.md", ROOT / "tests" / "contract_words"
KINDS = {"consequence": What.CONSEQUENCE, "reward": What.TREAT}
NAMES = {"tuned": "tuned on", "held_out": "held out"}
HEAD = """# Own words in an agreement

<!-- Written by scripts/consequences_page.py from tests/contract_words/: change a rule, run the script. -->

A client may write an own treat and an own consequence. **None of these words goes live by itself.** Only an
item of the safe menu, unchanged to the letter, counts at once. Everything else waits until the therapist
has looked it over in the room, with these very words and minutes; a changed letter waits again. So nothing
depends on how clever the rules are.

The rules (`src/stepwell/strategies/contract/content/en/consequence_rules.yaml`) are a second pair of eyes:
when one recognises something, the screen says a kind sentence and offers the menu. Some things are not kept
at all: what hurts, food, sleep, medicine, care, people, shame, substances. Each consequence is small: at
most {minutes} minutes, no money, once, over by the next day.

## How many they recognise
Two hundred short texts, in `tests/contract_words/`. Half of them were written down before any rule was
changed and were never tuned on; that half says how it goes with wording nobody has seen.

| half | texts | go live by themselves | that should be noticed | noticed | fine ones noticed by mistake |
|---|---|---|---|---|---|
"""
TAIL = """
Read this with care. One person wrote both halves, in English, so real people will word things in more ways
than these lists do, and the true share may well be lower. A rule that stays silent means nothing: the words
wait all the same.

Try one yourself: `echo "I skip dinner" | stepwell check-words --kind consequence`.
"""


def page() -> str:
    rows = "".join(row(half) for half in NAMES)
    return HEAD.format(minutes=content.max_minutes()) + rows + TAIL


def row(half: str) -> str:
    found = list(judged(half))
    live = sum(verdict == Verdict.MENU for _, verdict, _ in found)
    hurts = [bool(rule) for label, _, rule in found if label == "hurts"]
    fine = [bool(rule) for label, _, rule in found if label == "fine"]
    share = f"{sum(hurts)} ({round(100 * sum(hurts) / len(hurts))} %)"
    return (
        f"| {NAMES[half]} | {len(found)} | {live} | {len(hurts)} | {share} | {sum(fine)} of {len(fine)} |\n"
    )


def judged(half: str) -> Iterator[tuple[str, Verdict, str]]:
    """Label, verdict and rule of every text of a half."""
    told = yaml.safe_load((LISTS / f"{half}.yaml").read_text("utf-8"))
    for kind, what in KINDS.items():
        menu = [item.text for item in content.menu(what)]
        for label, texts in told[kind].items():
            for text in texts:
                found = judge(text, menu, content.rules(what))
                yield label, found.verdict, found.rule


def main(words: Sequence[str]) -> int:
    paths = [Path(word) for word in words if word != "--check"]
    target, fresh = (paths or [PAGE])[0], page()
    if "--check" not in words:
        target.write_text(fresh, "utf-8")
        return 0
    if target.exists() and target.read_text("utf-8") == fresh:
        return 0
    print(f"{target.name} is not current. Run scripts/consequences_page.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
