"""Everything of one client, in a file of their own."""

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

import typer

from stepwell.journey.between.own_copy.box import packed
from stepwell.journey.between.own_copy.everything import everything_of
from stepwell.kit.refusal import Refusal, gettext_noop
from stepwell.look.printing import NoPress


class NobodyHere(Refusal):
    says = gettext_noop("There is no client with this id here.")


class AlreadyThere(Refusal):
    says = gettext_noop("This file is already there. Name another one.")


def add_to(app: typer.Typer) -> None:
    group = typer.Typer(help="Take data out.", no_args_is_help=True, rich_markup_mode=None)
    group.command("client")(client)
    group.callback()(lambda: None)
    app.add_typer(group, name="export")


def client(
    person: Annotated[UUID, typer.Argument(help="The client's id.")],
    file: Annotated[Path, typer.Argument(help="The ZIP file to write.")],
) -> None:
    """Write everything of one client: JSON, a table of days, a page and a PDF, in a ZIP. The client sees that
    it happened.

    Example: stepwell export client 0b8c…-… ana.zip
    """
    if file.exists():
        raise AlreadyThere
    found = everything_of(person)
    if found is None:
        raise NobodyHere
    box, said = in_a_box(found), f"Written to {file}"
    file.touch(mode=0o600, exist_ok=False)
    file.write_bytes(box or packed(found, as_json="client.json"))
    typer.echo(said if box else f"{said}, without a PDF: nothing here prints, or it took too long.")


def in_a_box(found: Mapping[str, Any]) -> bytes | None:
    """With its page on paper; None where nothing prints, for a copy never waits for a printer."""
    try:
        return packed(found, as_json="client.json", with_paper=True)
    except NoPress:
        return None
