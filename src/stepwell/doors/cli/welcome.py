"""The first way in for a therapist or an admin, on a machine that has nobody yet."""

from enum import StrEnum
from typing import Annotated

import typer
from django.conf import settings

from stepwell.doors.cli import server
from stepwell.ground.people.actions import invitations, persons
from stepwell.ground.people.facts import Role
from stepwell.ground.people.queries import clinic_names


class Staff(StrEnum):
    """Who can be let in from the command line; clients come in with their therapist."""

    THERAPIST = "therapist"
    ADMIN = "admin"


def add_to(app: typer.Typer) -> None:
    app.command()(welcome)


def welcome(
    clinic: Annotated[str, typer.Option(help="The name of the practice or group; opened when it is new.")],
    role: Annotated[Staff, typer.Option(help="Who the link is for.")] = Staff.THERAPIST,
) -> None:
    """Open a clinic and print a link and a code that let its first person in, once, for 72 hours.

    Example: stepwell welcome --clinic "River practice"
    """
    server.make_ready(static=False)
    known = next((pk for pk, name in clinic_names().items() if name == clinic), None)
    made = known or persons.open_clinic(by=None, name=clinic)
    fresh = invitations.invite(by=None, clinic=made, role=Role(role.value))
    origin = settings.CSRF_TRUSTED_ORIGINS[0] if settings.CSRF_TRUSTED_ORIGINS else "http://127.0.0.1:8000"
    typer.echo(f"Link: {origin}/join/{fresh.token}\nCode: {fresh.code}")
