"""The `stepwell` command: 0 when it went well, 1 for an expected "no", 2 when the words were wrong."""

import logging
import sys

import click
import typer

from stepwell.doors.cli import begin, content, export, running, welcome
from stepwell.kit.keyring import NoKeyring
from stepwell.kit.refusal import Refusal

__all__ = ["begin", "run"]

app = typer.Typer(
    help="Small steps, going deep: practice between two therapy sessions.",
    no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None,
)  # fmt: skip
running.add_to(app)
content.add_to(app)
export.add_to(app)
welcome.add_to(app)


@app.callback()
def common(
    debug: bool = typer.Option(False, "--debug", help="Show where in the code something went wrong."),
) -> None:
    """Example: stepwell demo"""


def run() -> None:
    """What the command line calls. Errors are one plain line."""
    logging.getLogger().setLevel(logging.WARNING)
    try:
        code = typer.main.get_command(app).main(standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as wrong:
        print(wrong.format_message())
        code = 2
    except click.ClickException as wrong:
        code = told(wrong.format_message(), 2)
    except (Refusal, NoKeyring) as refusal:
        code = told(refusal.told() if isinstance(refusal, Refusal) else str(refusal), 1)
    except click.exceptions.Abort:
        code = 130
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        code = told(
            f"Something went wrong ({type(error).__name__}). --debug before the command shows where.", 1
        )
    sys.exit(code or 0)


def told(line: str, code: int) -> int:
    print(" ".join(line.split()), file=sys.stderr)
    return code


if __name__ == "__main__":
    run()
