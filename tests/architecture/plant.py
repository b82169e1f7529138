"""A small house with something planted in it."""

from pathlib import Path


def plant(root: Path, **files: str) -> Path:
    """plant(tmp_path, **{"look/base.html": "…"}) writes the files and returns the root."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return root
