"""The `stepwell` command: 0 when it went well, 1 for an expected "no", 2 when the words were wrong."""

import logging
import sys

import typer

from stepwell.doors.cli import begin, clock, content, discover, export, running, welcome
from stepwell.kit.keyring import NoKeyring
from stepwell.kit.refusal import Refusal

__all__ = ["begin", "run"]

app = typer.Typer(
    help="Small steps, going deep: practice between two therapy sessions.",
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
)  # fmt: skip
running.add_to(app)
clock.add_to(app)
content.add_to(app)
discover.add_to(app)
export.add_to(app)
welcome.add_to(app)


@app.callback()
def common(
    debug: bool = typer.Option(False, "--debug", help="Show where in the code it went wrong."),
) -> None:
    """Example: stepwell demo"""


def run() -> None:
    """What the command line calls. Errors are one plain line."""
    logging.getLogger().setLevel(logging.WARNING)
    words = [word for word in sys.argv[1:] if word != "--debug"]
    try:
        sys.exit(typer.main.get_command(app).main(words, prog_name="stepwell", standalone_mode=False) or 0)
    except Exception as wrong:
        if "--debug" in sys.argv:
            raise
        sys.exit(answer(wrong))


def answer(wrong: Exception) -> int:
    """Tell in one line what is wrong: 2 for words we do not know, 1 for an expected "no" and for a bug."""
    usage = getattr(wrong, "format_message", None)
    if usage:
        return told(f"{usage()} See stepwell --help.", 2)
    if isinstance(wrong, Refusal):
        return told(wrong.told(), 1)
    if isinstance(wrong, NoKeyring):
        return told(str(wrong), 1)
    return told(f"Something went wrong ({type(wrong).__name__}). Add --debug to see where.", 1)


def told(line: str, code: int) -> int:
    print(" ".join(line.split()), file=sys.stderr)
    return code


if __name__ == "__main__":
    run()
