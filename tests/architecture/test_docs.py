"""The docs speak of what is there, in the words of the glossary."""

from pathlib import Path

import pytest
from django.apps import apps

from architecture.checks import docs
from architecture.checks.house import REPO
from architecture.plant import plant

GLOSSARY = (
    "# Words\n\n| word | meaning |\n|---|---|\n| Person, Pair | people |\n\n**Data key**: opens the vault.\n"
)


def ours() -> list[type]:
    return [model for model in apps.get_models() if model.__module__.startswith("stepwell.")]


def test_every_path_that_the_docs_name_exists():
    assert docs.missing_paths(REPO) == []


def test_there_are_docs_to_read():
    assert {"README.md", "docs/tour.md", "docs/glossary.md"} <= {
        str(page.relative_to(REPO)) for page in docs.pages(REPO)
    }


def test_every_model_is_a_word_of_the_glossary():
    assert docs.unexplained(ours(), (REPO / "docs" / "glossary.md").read_text()) == []


@pytest.mark.parametrize("name", ["src/stepwell/kit/clocks.py", "docs/how-to/fly.md", "stepwell/attic/"])
def test_a_path_that_is_not_there_is_found(name: str, tmp_path: Path):
    repo = plant(tmp_path, **{"docs/tour.md": f"Begin in `{name}`."})
    assert docs.missing_paths(repo) == [f"docs/tour.md: `{name}` is not there"]


def test_addresses_commands_and_files_beside_a_named_one_are_fine(tmp_path: Path):
    text = "Ask `/today`, say `make run`, read `kit/clock.py` and `days.py`, or `docs/decisions/NNNN-*.md`."
    house = {"src/stepwell/kit/clock.py": "", "src/stepwell/kit/days.py": "", "README.md": text}
    assert docs.missing_paths(plant(tmp_path, **house)) == []


def test_a_model_without_a_word_is_found():
    named = [type(name, (), {}) for name in ("Person", "Pair", "DataKey", "Widget")]
    assert docs.unexplained(named, GLOSSARY) == ["Widget"]
