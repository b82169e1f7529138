"""A code to hold a phone to."""

import segno
from django.utils.safestring import SafeString, mark_safe


def picture_of(link: str) -> SafeString:
    """A QR code that a phone's camera reads, sized by its frame."""
    drawing = segno.make(link, error="m", micro=False)
    lines = drawing.svg_inline(border=2, svgclass="qr__svg", lineclass="qr__line", omitsize=True)
    return mark_safe(lines)  # noqa: S308 - drawn by segno from black and white squares
