"""Styles and scripts come from files, so that the content security policy can refuse all else."""

from pathlib import Path

import pytest

from architecture.checks.house import HOUSE
from architecture.checks.inline import inline
from architecture.plant import plant


def test_no_template_holds_a_style_or_a_script():
    assert inline(HOUSE) == []


@pytest.mark.parametrize(
    "text",
    [
        "<style>a {}</style>",
        "<script>go()</script>",
        '<script type="module">go()</script>',
        '<p class="a" style="color: blue">',
        '<button\n  onclick="go()">',
        '<a href="javascript:go()">',
    ],
)
def test_something_inline_is_found(text: str, tmp_path: Path):
    assert len(inline(plant(tmp_path, **{"look/x.html": text}))) == 1


@pytest.mark.parametrize(
    "text",
    [
        '<script src="/static/once.js" type="module"></script>',
        '<link rel="stylesheet" href="look.css">',
        "{# never style= #}<p>one = two</p>",
        '<input name="once" {% if on %}disabled{% endif %}>',
    ],
)
def test_what_comes_from_a_file_is_fine(text: str, tmp_path: Path):
    assert inline(plant(tmp_path, **{"look/x.html": text})) == []
