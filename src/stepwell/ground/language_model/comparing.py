"""Which own lines say something alike: a small model on this machine, if the operator put one there.

It needs the extra "recall". Nothing is sent anywhere, and nothing that it works out is kept.
"""

from collections.abc import Sequence
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from django.conf import settings

from stepwell.ground.language_model.facts import Comparing, Recall
from stepwell.ground.language_model.rules.tokens import FILL, numbers, vocabulary

try:
    import onnxruntime
except ImportError:  # The extra "recall" is not installed; doctor says so.
    onnxruntime = None

AT_ONCE, WORDS = 16, "vocab.txt"
Vectors = np.ndarray[Any, np.dtype[np.float32]]


class Machine:
    """A model and the pieces of words that it knows."""

    def __init__(self, model: bytes, known: dict[str, int]) -> None:
        """Whatever does not fit together raises here, at the first try."""
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.log_severity_level = 1, 4
        if not known:
            raise ValueError("no vocabulary")
        self.known = known
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.asks = [one.name for one in self.session.get_inputs()]
        self._read([[max(known.values())]])

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row of length 1 a text."""
        rows = [numbers(text, self.known) for text in texts]
        parts = [self._read(rows[at : at + AT_ONCE]) for at in range(0, len(rows), AT_ONCE)]
        return np.concatenate(parts)

    def _read(self, rows: Sequence[Sequence[int]]) -> Vectors:
        longest = max(len(row) for row in rows)
        ids = np.array([[*row, *[self.known[FILL]] * (longest - len(row))] for row in rows], dtype=np.int64)
        there = np.array([[n < len(row) for n in range(longest)] for row in rows], dtype=np.int64)
        given = {"input_ids": ids, "attention_mask": there, "token_type_ids": np.zeros_like(ids)}
        (each, *_) = self.session.run(None, {name: given[name] for name in self.asks})
        mean = (each * there[..., None]).sum(axis=1) / there.sum(axis=1, keepdims=True)
        return np.asarray(mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), 1e-9), np.float32)


def nearest(proof: Comparing, line: str, others: Sequence[str]) -> list[int]:
    """The places of the others, the most alike first; none without a machine that is ready."""
    machine, _ = _here()
    if machine is None or not others:
        return []
    vectors = machine.vectors([line, *others])
    return [int(at) for at in np.argsort(-(vectors[1:] @ vectors[0]), kind="stable")]


def state() -> Recall:
    """Reads the model when it is asked for the first time."""
    return _here()[1]


def _here() -> tuple[Machine | None, Recall]:
    return _loaded(settings.RECALL_MODEL, settings.RECALL_SHA256.lower())


@lru_cache(maxsize=1)
def _loaded(model: Path | None, wanted: str) -> tuple[Machine | None, Recall]:
    if model is None or onnxruntime is None:
        return None, Recall.OFF if model is None else Recall.NO_EXTRA
    try:
        whole, known = model.read_bytes(), vocabulary(model.with_name(WORDS).read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return None, Recall.NO_FILE
    right = sha256(whole).hexdigest() == wanted
    return _tried(whole, known) if right else (None, Recall.OTHER_FILE)


def _tried(whole: bytes, known: dict[str, int]) -> tuple[Machine | None, Recall]:
    """A model that raises, for whatever reason, is as good as none: the page must not fall."""
    try:
        return Machine(whole, known), Recall.READY
    except Exception:  # The runtime has a kind of error of its own for each fault in a file.
        return None, Recall.BROKEN
