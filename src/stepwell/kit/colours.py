"""Colours in style sheets, read as red, green and blue."""

import re
from collections.abc import Callable, Iterator
from colorsys import hls_to_rgb
from math import cos, degrees, radians, sin

Rgb = tuple[float, float, float]
# Only the named colours that are near red; the rest of CSS's names are of no interest here.
_NEAR_RED = {
    "red": "f00", "crimson": "dc143c", "firebrick": "b22222", "darkred": "8b0000", "maroon": "800000",
    "brown": "a52a2a", "indianred": "cd5c5c", "lightcoral": "f08080", "salmon": "fa8072",
    "darksalmon": "e9967a", "lightsalmon": "ffa07a", "coral": "ff7f50", "tomato": "ff6347",
    "orangered": "ff4500", "rosybrown": "bc8f8f", "pink": "ffc0cb", "lightpink": "ffb6c1",
}  # fmt: skip
_NOISE = re.compile(r"/\*.*?(?:\*/|\Z)|\burl\([^)]*\)?", re.DOTALL | re.IGNORECASE)
_SELECTOR = re.compile(r"(?:\A|(?<=[{};]))[^{};]*\{")
_COLOUR = re.compile(
    r"#(?P<hex>[0-9a-f]{3,8})(?![\w-])"
    r"|(?<![\w-])(?P<kind>rgb|hsl|hwb|oklch|oklab)a?\((?P<parts>[^()]*)\)"
    rf"|(?<![\w.#@$-])(?P<name>{'|'.join(_NEAR_RED)})(?![\w(-])",
    re.IGNORECASE,
)
_PART = re.compile(r"(none|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%|deg|grad|rad|turn)?", re.IGNORECASE)
_DEGREES = {"turn": 360.0, "rad": degrees(1), "grad": 0.9}


def found(css: str) -> Iterator[tuple[str, Rgb]]:
    """Each colour of a style sheet or style attribute, as written and as red, green, blue from 0 to 1.

    Reads hex, rgb(), hsl(), hwb(), oklch(), oklab() (CSS Color 4) and names near red; leaves out
    comments, addresses and selectors, lch(), lab() and color(), and whatever it cannot read.

    >>> list(found("#ad { color: #f00; background: var(--red) } /* #c00 */"))
    [('#f00', (1.0, 0.0, 0.0))]
    """
    for match in _COLOUR.finditer(_SELECTOR.sub("{", _NOISE.sub(" ", css))):
        if (rgb := _rgb(match)) is not None:
            yield match[0], rgb


def _rgb(match: re.Match[str]) -> Rgb | None:
    digits = _NEAR_RED[match["name"].lower()] if match["name"] else match["hex"]
    if digits:
        return _from_hex(digits)
    parts = _PART.findall(match["parts"].lower())
    if len(parts) < 3:
        return None
    red, green, blue = _READERS[match["kind"].lower()](parts)
    return _inside(red), _inside(green), _inside(blue)


def _inside(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def _from_hex(digits: str) -> Rgb | None:
    wide = digits if len(digits) >= 6 else "".join(2 * digit for digit in digits)
    if len(wide) not in (6, 8):
        return None
    return int(wide[0:2], 16) / 255, int(wide[2:4], 16) / 255, int(wide[4:6], 16) / 255


def _number(part: tuple[str, str], whole: float) -> float:
    """One part of a colour function; a percentage is a share of `whole`, an angle comes in degrees."""
    written, unit = part
    value = 0.0 if written == "none" else float(written)
    return value * (whole / 100 if unit == "%" else _DEGREES.get(unit, 1.0))


def _from_rgb(parts: list[tuple[str, str]]) -> Rgb:
    red, green, blue = (_number(part, 255) / 255 for part in parts[:3])
    return red, green, blue


def _from_hsl(parts: list[tuple[str, str]]) -> Rgb:
    hue, saturation, lightness = (_number(part, 100) for part in parts[:3])
    return hls_to_rgb(hue / 360 % 1, _inside(lightness / 100), _inside(saturation / 100))


def _from_hwb(parts: list[tuple[str, str]]) -> Rgb:
    hue, white, black = (_number(part, 100) for part in parts[:3])
    room = 1 - _inside(white / 100) - _inside(black / 100)
    red, green, blue = (pure * max(room, 0) + white / 100 for pure in hls_to_rgb(hue / 360 % 1, 0.5, 1))
    return red, green, blue


def _from_oklch(parts: list[tuple[str, str]]) -> Rgb:
    light, chroma, hue = _number(parts[0], 1), _number(parts[1], 0.4), radians(_number(parts[2], 360))
    return _oklab_to_rgb(light, chroma * cos(hue), chroma * sin(hue))


def _from_oklab(parts: list[tuple[str, str]]) -> Rgb:
    return _oklab_to_rgb(_number(parts[0], 1), _number(parts[1], 0.4), _number(parts[2], 0.4))


def _oklab_to_rgb(light: float, a: float, b: float) -> Rgb:
    """From Oklab to sRGB, which may lie outside 0 to 1 (Ottosson 2020, bottosson.github.io/posts/oklab)."""
    long = (light + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (light - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (light - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _gamma(linear: float) -> float:
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


_READERS: dict[str, Callable[[list[tuple[str, str]]], Rgb]] = {
    "rgb": _from_rgb,
    "hsl": _from_hsl,
    "hwb": _from_hwb,
    "oklch": _from_oklch,
    "oklab": _from_oklab,
}
