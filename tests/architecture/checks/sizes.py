"""Small files, small functions, quiet templates, thin pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from architecture.checks.house import code, files

FILE, FUNCTION, VIEW, ACTION = 200, 30, 15, 25
TEMPLATE, DECISIONS, VIEW_IMPORTS = 120, 8, 8
DECISION = re.compile(r"{%\s*(?:if|elif|for|with)\b")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def long_files(root: Path) -> list[str]:
    sizes = {path.relative_to(root): count(path) for path in files(root, ".py", ".js", ".css")}
    return [f"{name} has {lines} lines, more than {FILE}" for name, lines in sizes.items() if lines > FILE]


def long_templates(root: Path) -> list[str]:
    sizes = {path.relative_to(root): count(path) for path in files(root, ".html")}
    return [
        f"{name} has {lines} lines, more than {TEMPLATE}" for name, lines in sizes.items() if lines > TEMPLATE
    ]


def busy_templates(root: Path) -> list[str]:
    found = []
    for page in files(root, ".html"):
        decisions = len(DECISION.findall(page.read_text()))
        if decisions > DECISIONS:
            found.append(f"{page.relative_to(root)} decides {decisions} times, more than {DECISIONS}")
    return found


def long_functions(root: Path) -> list[str]:
    found = []
    for path in code(root):
        for function in functions(path):
            lines, limit = (function.end_lineno or 0) - function.lineno + 1, ceiling(path, root)
            if lines > limit:
                found.append(
                    f"{path.relative_to(root)}: {function.name} has {lines} lines, more than {limit}"
                )
    return found


def busy_views(root: Path) -> list[str]:
    """A page that needs many imports does work that belongs in a room."""
    found = []
    for path in (each for each in code(root) if part_of("views", each, root)):
        imports = sum(
            isinstance(line, ast.Import | ast.ImportFrom) for line in ast.parse(path.read_text()).body
        )
        if imports > VIEW_IMPORTS:
            found.append(f"{path.relative_to(root)} has {imports} imports, more than {VIEW_IMPORTS}")
    return found


def ceiling(path: Path, root: Path) -> int:
    if part_of("views", path, root):
        return VIEW
    return ACTION if part_of("actions", path, root) else FUNCTION


def part_of(name: str, path: Path, root: Path) -> bool:
    """views.py, or any file in a folder views/."""
    return name in path.relative_to(root).with_suffix("").parts


def functions(path: Path) -> Iterator[Function]:
    return (node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, Function))


def count(path: Path) -> int:
    return len(path.read_text().splitlines())
