"""Nothing inline: the content security policy would block it, and the page would quietly not work."""

import re
from pathlib import Path

from architecture.checks.house import files

COMMENT = re.compile(r"{#.*?#}|{%\s*comment.*?endcomment\s*%}", re.S)
INLINE = (
    re.compile(r"<style\b", re.I),
    re.compile(r"<script\b(?![^>]*\bsrc\s*=)[^>]*>", re.I),
    re.compile(r"\sstyle\s*=", re.I),
    re.compile(r"<[^>]*?\s(on[a-z]+\s*=)", re.I | re.S),
    re.compile(r"""["']\s*javascript:""", re.I),
)


def inline(root: Path) -> list[str]:
    found = []
    for page in files(root, ".html", ".svg"):
        text = COMMENT.sub("", page.read_text())
        for pattern in INLINE:
            found += [f"{page.relative_to(root)}: {hit.group().strip()}" for hit in pattern.finditer(text)]
    return found
