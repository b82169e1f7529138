"""Paper: own files only, nothing from outside, and nobody waits for it who does not print."""

import subprocess
import sys
from io import BytesIO

import pytest
from pypdf import PdfReader

from stepwell.look import printing
from stepwell.look.press.__main__ import NotOurs, OwnFilesOnly

HEAD = '<!doctype html><html lang="en"><title>A page</title><link rel="stylesheet" href="own:paper.css">'


def test_it_works():
    made = PdfReader(BytesIO(printing.pdf(f"{HEAD}<h1>Tea</h1>")))
    assert "Tea" in made.pages[0].extract_text()
    assert made.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert printing.works()


OUTSIDE = (
    "https://example.org/x.css", "http://127.0.0.1:8000/help", "file:///etc/passwd", "data:text/css,*{}",
    "own:../../site/settings.py", "own:/etc/passwd", "own:sub/paper.css", "own:__main__.py", "paper.css",
)  # fmt: skip


@pytest.mark.parametrize("address", OUTSIDE)
def test_nothing_is_read_from_outside(address):
    with pytest.raises(NotOurs):
        OwnFilesOnly().fetch(address)


def test_a_page_that_asks_for_it_is_printed_without_it():
    asking = "".join(f'<img alt="x" src="{one}"><link rel="stylesheet" href="{one}">' for one in OUTSIDE)
    assert b"root:" not in printing.pdf(f"{HEAD}<p>Tea {asking}")


def test_a_page_without_a_press_says_so_kindly(monkeypatch):
    monkeypatch.setattr(printing.sys, "executable", "/not/there")
    with pytest.raises(printing.NoPress):
        printing.pdf(HEAD)
    assert not printing.works()


def test_no_page_and_no_command_loads_it():
    code = "import django, sys; django.setup(); import stepwell.site.urls; print('weasyprint' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
