"""Every word we say to people, and every colour we show them."""

import ast
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from architecture.checks.house import code, files

Finder = Callable[[str], list[str]]
GETTEXT = {
    "_",
    "gettext",
    "gettext_lazy",
    "gettext_noop",
    "ngettext",
    "ngettext_lazy",
    "pgettext",
    "pgettext_lazy",
}
# The list of words to avoid has to say them.
LISTS = re.compile(r"(?:tone_[a-z_]+|consequence_rules)\.yaml$")
TEMPLATE_COMMENT = re.compile(r"{#.*?#}", re.S)


def blaming(root: Path, blame: Finder) -> list[str]:
    found = []
    for path, text in said(root):
        found += [f"{path.relative_to(root)}: {word}" for word in blame(text)]
    return found


def red(root: Path, reds: Finder) -> list[str]:
    found = []
    for path in files(root, ".css", ".svg", ".html"):
        found += [f"{path.relative_to(root)}: {colour}" for colour in reds(coloured(path))]
    return found


def coloured(path: Path) -> str:
    """The colours of a page are in its attributes; of a style sheet, everywhere."""
    text = path.read_text()
    if path.suffix == ".css":
        return text
    return "\n".join(re.findall(r"(?:fill|stroke|color|stop-color)\s*[=:]\s*\"?[^\";>]+", text))


def said(root: Path) -> Iterator[tuple[Path, str]]:
    """Each file that speaks, with what it says."""
    for path in files(root, ".html", ".txt", ".js", ".yaml", ".po", ".json", ".webmanifest"):
        if not LISTS.search(path.name) and "-OFL" not in path.name:
            yield path, TEMPLATE_COMMENT.sub("", path.read_text())
    for path in code(root):
        yield path, "\n".join(translated(path))


def translated(path: Path) -> Iterator[str]:
    """Sentences a Python file hands to gettext, and its names: what code calls a thing, people soon say."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and called(node) in GETTEXT:
            yield from (
                arg.value for arg in node.args if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
            )
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", node.name)


def called(node: ast.Call) -> str:
    return node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
