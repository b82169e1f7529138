"""What the docs name exists, and what the code calls a thing stands in the glossary."""

import re
from collections.abc import Iterable
from pathlib import Path

from django.db.models import Model

QUOTED = re.compile(r"`([^`\n]+)`")
FENCED = re.compile(r"^```.*?^```", re.S | re.M)
# Paths, not addresses (/today), patterns (*.html), places to fill in (<name>) or command lines.
PATH = re.compile(r"[A-Za-z0-9_.\-]+(?:/[A-Za-z0-9_.\-]+)*/?")
KINDS = (".py", ".md", ".html", ".css", ".js", ".toml", ".yaml", ".yml", ".txt")
# Made on a machine, never in the repository.
MADE = ("data/", ".venv")
WORD = re.compile(r"^\|([^|\n]+)\||\*\*([^*\n]+)\*\*|^#+ (.+)$", re.M)


def missing_paths(repo: Path) -> list[str]:
    found = []
    for page in pages(repo):
        text = FENCED.sub("", page.read_text())
        starts = (repo, page.parent, repo / "src", repo / "src" / "stepwell", *trees(repo, text))
        for name in filter(looks_like_a_path, QUOTED.findall(text)):
            if not any((start / name).exists() for start in starts):
                found.append(f"{page.relative_to(repo)}: `{name}` is not there")
    return found


def trees(repo: Path, text: str) -> list[Path]:
    """A page may name a room's folder once and then speak of its files by their name alone."""
    named = [
        repo / "src" / "stepwell" / name
        for name in QUOTED.findall(text)
        if "/" in name and looks_like_a_path(name)
    ]
    return [folder if folder.is_dir() else folder.parent for folder in named if folder.exists()]


def pages(repo: Path) -> list[Path]:
    return sorted(repo.glob("*.md")) + sorted((repo / "docs").rglob("*.md"))


def looks_like_a_path(name: str) -> bool:
    """Something with a known ending or a slash inside.

    >>> [looks_like_a_path(name) for name in ("kit/clock.py", "/today", "make run", "and/or.")]
    [True, False, False, False]
    """
    whole = PATH.fullmatch(name) and not name.startswith(MADE)
    return bool(whole) and (name.endswith(KINDS) or (name.endswith("/") and "." not in name))


def unexplained(models: Iterable[type[Model]], glossary: str) -> list[str]:
    """Model classes that are no word of the glossary: a bold word, a heading, or a first cell."""
    known = words(glossary)
    return [model.__name__ for model in models if spaced(model.__name__) not in known]


def words(glossary: str) -> set[str]:
    cells = [next(filter(None, hit)) for hit in WORD.findall(glossary)]
    return {word.strip(" `*/").lower() for cell in cells for word in re.split(r"[,;/()`]", cell)}


def spaced(name: str) -> str:
    """A class as people say it.

    >>> spaced("DataKey")
    'data key'
    """
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
