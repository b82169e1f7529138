"""A model that is real, tiny and ours: it knows a dozen words, and what they have to do with each other.

Written as the runtime reads it (ONNX, which is protobuf): one table, and a Gather that looks words up in it.
"""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from struct import pack

MARKS = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
# What a word is about: the door, the noise, the night.
WORDS: Mapping[str, tuple[float, float, float]] = {
    "door": (1, 0, 0), "threshold": (1, 0, 0), "outside": (0.9, 0.1, 0), "key": (0.8, 0, 0),
    "loud": (0, 1, 0), "noise": (0, 1, 0), "drill": (0, 0.9, 0), "quiet": (0, 0.5, 0.3),
    "night": (0, 0, 1), "awake": (0, 0, 1), "bed": (0.1, 0, 0.9), "dark": (0.1, 0, 0.8),
}  # fmt: skip
INT64, FLOAT, INTS = 7, 1, 7


def a_small_model(folder: Path) -> tuple[Path, str]:
    """The file, with its vocabulary beside it, and its SHA-256."""
    rows = [(0.0, 0.0, 0.0)] * len(MARKS) + list(WORDS.values())
    model = folder / "small.onnx"
    model.write_bytes(_model(rows))
    (folder / "vocab.txt").write_text("\n".join((*MARKS, *WORDS)), "utf-8")
    return model, sha256(model.read_bytes()).hexdigest()


def _model(rows: Sequence[Sequence[float]]) -> bytes:
    flat = pack(f"<{len(rows) * 3}f", *(number for row in rows for number in row))
    table = _n(1, len(rows)) + _n(1, 3) + _n(2, FLOAT) + _b(8, b"table") + _b(9, flat)
    gather = _b(1, b"table") + _b(1, b"input_ids") + _b(2, b"last_hidden_state") + _b(4, b"Gather")
    graph = _b(1, gather) + _b(2, b"small") + _b(5, table)
    graph += _b(11, _value(b"input_ids", INT64, 2)) + _b(12, _value(b"last_hidden_state", FLOAT, 3))
    return _n(1, 8) + _b(7, graph) + _b(8, _n(2, 13))


def _value(name: bytes, kind: int, axes: int) -> bytes:
    shape = b"".join(_b(1, _b(2, f"axis{axis}".encode())) for axis in range(axes))
    return _b(1, name) + _b(2, _b(1, _n(1, kind) + _b(2, shape)))


def _n(field: int, number: int) -> bytes:
    return _varint(field << 3) + _varint(number)


def _b(field: int, content: bytes) -> bytes:
    return _varint(field << 3 | 2) + _varint(len(content)) + content


def _varint(number: int) -> bytes:
    low, rest = number & 0x7F, number >> 7
    return bytes([low | 0x80]) + _varint(rest) if rest else bytes([low])
