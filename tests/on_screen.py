"""What people read on a page: no tag, and no random token that may look like a word."""

import re
from html import unescape

from django.http import HttpResponse

TAG = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
SPOKEN = re.compile(r'\b(?:aria-label|alt|title|placeholder)="([^"]*)"')


def words_of(answer: HttpResponse) -> str:
    """The text, and what a screen reader says of pictures and parts."""
    html = answer.content.decode()
    return unescape(" ".join([TAG.sub(" ", html), *SPOKEN.findall(html)]))
