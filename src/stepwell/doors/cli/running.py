"""demo, serve and doctor: from an empty folder to pages that answer, and what is in the way of it."""

import json
import shutil
import threading
from pathlib import Path
from typing import Annotated

import typer
from django.conf import settings

from stepwell.doors.cli import checks, server
from stepwell.doors.cli.demo import clinic
from stepwell.kit.refusal import Refusal, gettext_noop

Host = Annotated[str, typer.Option(help="The address to listen on.")]
Port = Annotated[int, typer.Option(help="The port to listen on.")]

# In the order in which somebody who is new here would like to meet them.
WHO = {
    "Bo": "works with the six who follow",
    "Ana": "is thriving",
    "Kit": "dreads Sundays",
    "Mo": "went quiet, and came back",
    "Noor": "is in a hard week",
    "Wren": "is brand new",
    "Eli": "just talks, with no task",
    "Sam": "is somebody Ana trusts",
    "Dee": "runs the clinic, and sees no content",
    "Cy": "works elsewhere, and sees none of them",
    "Lou": "is Cy’s client",
}


class SomethingToMend(Refusal):
    says = gettext_noop("Something needs fixing; the lines above say what.")


def add_to(app: typer.Typer) -> None:
    for command in (demo, serve, doctor):
        app.command()(command)


def demo(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    data: Annotated[Path | None, typer.Option(help="Folder of the demo clinic.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One line of JSON when ready to answer.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Throw the former demo clinic away first.")] = False,
) -> None:
    """Build a demo clinic where the folder is empty, and serve it.

    Example: stepwell demo --port 8001 --data /tmp/my-demo
    """
    server.check_free(host, port)
    if fresh:
        throw_away()
    server.make_ready()
    clinic.build_when_empty(say=None if as_json else typer.echo)
    url = f"http://{'127.0.0.1' if host == '0.0.0.0' else host}:{port}"  # noqa: S104 - told to people, not bound
    people = clinic.ways_in(url)
    ready = threading.Thread(target=tell_when_ready, args=(url, people, as_json), daemon=True)
    ready.start()
    server.serve(host, port, workers=1)


def throw_away() -> None:
    """Only what a demo made: its database, its pages' files, and the keys that opened it."""
    for name in ("stepwell.sqlite3", "stepwell.sqlite3-wal", "stepwell.sqlite3-shm"):
        (settings.DATA / name).unlink(missing_ok=True)
    for folder in ("keys", "static"):
        shutil.rmtree(settings.DATA / folder, ignore_errors=True)


def tell_when_ready(url: str, people: list[dict[str, str]], as_json: bool) -> None:
    server.wait_until_it_answers(url)
    if as_json:
        typer.echo(json.dumps({"url": url, "people": people}))
        return
    known = {one["name"]: one for one in people}
    lines = [
        f"  {name:<6} {known[name]['role']:<10} {who:<38} {known[name]['sign_in_url']}"
        for name, who in WHO.items()
        if name in known
    ]
    typer.echo("\n".join([f"\nStepwell answers at {url}", "Each of these links signs in once:", *lines, ""]))


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    workers: Annotated[int, typer.Option(min=1, help="Processes; more than one needs PostgreSQL.")] = 1,
) -> None:
    """Serve pages and API for real.

    Example: STEPWELL_ORIGIN=https://practice.example stepwell serve --port 8000
    """
    server.check_free(host, port)
    server.make_ready()
    server.serve(host, port, workers)


def doctor() -> None:
    """Check configuration, database, keys and trail; one line each, with the mend.

    Example: stepwell doctor
    """
    found = list(checks.everything())
    for check in found:
        mend = "" if check.well else f" → {check.mend}"
        typer.echo(f"{'well' if check.well else 'MEND'}  {check.what}: {check.seen}{mend}")
    if not all(check.well for check in found):
        raise SomethingToMend
