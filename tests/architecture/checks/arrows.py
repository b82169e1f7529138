"""Arrows that no import shows: foreign keys, reverse names, templates, registries, signs on doors."""

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from django.db.models import Field, Model

from architecture.checks.house import code, files, place, points_down

SIDE_DOORS = re.compile(
    r"\bget_model\(|@receiver\b|\bimport_string\(|\bimportlib\b|\bGenericForeignKey\b|\b(?:pre|post)_(?:save|delete)\b"
)
POINTER = re.compile(r"{%\s*(?:include|extends)\s+[\"']([^\"']+)[\"']")
INCLUDE = re.compile(r"{%\s*include\b.*?%}", re.S)


def keys(models: Iterable[type[Model]]) -> Iterator[tuple[str, Field, str]]:
    """Each foreign key between our rooms: from module, field, to module."""
    for model in models:
        for field in model._meta.get_fields():
            target = getattr(field, "related_model", None)
            if field.auto_created or not target or not isinstance(field, Field):
                continue
            if all(module.startswith("stepwell.") for module in (model.__module__, target.__module__)):
                yield model.__module__, field, target.__module__


def keys_that_point_up(models: Iterable[type[Model]]) -> list[str]:
    return [f"{field} → {there}" for here, field, there in keys(models) if not points_down(here, there)]


def reverse_names_between_rooms(models: Iterable[type[Model]]) -> list[str]:
    found = []
    for here, field, there in keys(models):
        if place(here)[2] != place(there)[2] and not field.remote_field.hidden:
            found.append(f"{field} has a reverse name in {there}; say related_name='+'")
    return found


def templates_that_point_up(root: Path) -> list[str]:
    found = []
    for page in files(root, ".html"):
        here = page.relative_to(root).as_posix()
        found += [
            f"{here} → {there}" for there in POINTER.findall(page.read_text()) if not points_down(here, there)
        ]
    return found


def includes_that_see_too_much(root: Path) -> list[str]:
    found = []
    for page in files(root, ".html"):
        for tag in INCLUDE.findall(page.read_text()):
            if not tag.rstrip("%} \n").endswith(" only"):
                found.append(f"{page.relative_to(root)}: {tag}")
    return found


def side_doors(root: Path) -> list[str]:
    found = []
    for path in code(root):
        found += [f"{path.relative_to(root)}: {word}" for word in SIDE_DOORS.findall(path.read_text())]
    return found


def busy_signs(root: Path) -> list[str]:
    """A sign is one docstring: nothing is imported or made there. Of `models` Django asks for its tables."""
    found = []
    signs = (path for path in code(root) if path.name == "__init__.py" and path.parent.name != "models")
    for sign in signs:
        body = ast.parse(sign.read_text()).body
        if not body or any(
            not isinstance(line, ast.Expr) or not isinstance(line.value, ast.Constant) for line in body
        ):
            found.append(f"{sign.relative_to(root)}: a sign holds one docstring and nothing else")
    return found
