"""All that can be said about the code without running its tests. Every part runs; any "no" ends non-zero."""

import secrets
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import parts

# As on a machine that serves people: no secret of ours, no debug, its own folder.
PRODUCTION = {
    "STEPWELL_DEBUG": "false",
    "STEPWELL_HTTPS": "true",
    "STEPWELL_ORIGIN": "https://stepwell.example",
    "STEPWELL_SECRET_KEY": secrets.token_urlsafe(60),
    "STEPWELL_HOSTS": "stepwell.example",
    "DATABASE_URL": "",
}
MANAGE = (sys.executable, "manage.py")


def main() -> int:
    pages = [str(page) for page in sorted((parts.ROOT / "src").rglob("*.html"))]
    with tempfile.TemporaryDirectory(prefix="stepwell-check-") as folder:
        here = {"STEPWELL_DATA_DIR": folder, "STEPWELL_KEYRING": str(Path(folder) / "keyring.json")}
        production = {**here, **PRODUCTION}
        return parts.tell(
            [parts.run(name, words, {**here, **env}) for name, words, env in wanted(pages, production)]
        )


def wanted(
    pages: Sequence[str], production: Mapping[str, str]
) -> list[tuple[str, Sequence[str], Mapping[str, str]]]:
    deployed = [*MANAGE, "check", "--deploy", "--fail-level", "WARNING"]
    return [
        ("Lint", ["ruff", "check", "."], {}),
        ("Shape of the code", ["ruff", "format", "--check", "."], {}),
        ("Shape of the templates", ["djade", "--check", "--target-version", "5.2", *pages], {}),
        ("Spelling", ["codespell", *tracked()], {}),
        ("Types", ["mypy"], {}),
        ("Walls between rooms", ["lint-imports", "--no-cache"], {}),
        ("Migrations", [*MANAGE, "makemigrations", "--check", "--dry-run"], {}),
        ("Settings of a served Stepwell", deployed, production),
        ("Content", ["stepwell", "content", "check"], {}),
        ("Dockerfile", ["hadolint", "Dockerfile"], {}),
        ("compose.yaml", ["compose-lint", "compose.yaml"], {}),
    ]


def tracked() -> list[str]:
    """What is in the repository, whatever else lies in the folder."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=parts.ROOT, capture_output=True, text=True, check=True
    ).stdout
    return [path for path in listed.splitlines() if (parts.ROOT / path).exists()]


if __name__ == "__main__":
    sys.exit(main())
