"""Making ready and answering: keys, migrations, content, static files, and one web server."""

import socket
import time
from pathlib import Path
from urllib.request import urlopen

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from granian import Granian
from granian.constants import Interfaces

from stepwell.ground.library.actions import take_in_content
from stepwell.ground.vault.queries import keys_kept
from stepwell.kit import keyring
from stepwell.kit.refusal import Refusal, gettext_noop

THREADS = 8


class KeysAreGone(Refusal):
    says = gettext_noop(
        "The database holds sealed words, but the keyring is not there. Put it back from its own backup; "
        "a new one could not open them."
    )


class OneProcessOnSqlite(Refusal):
    says = gettext_noop("SQLite is served by one process. Set DATABASE_URL to PostgreSQL for more.")


class PortTaken(Refusal):
    says = gettext_noop("Port %(port)s on %(host)s can’t be used here. Choose another with --port.")


def check_free(host: str, port: int) -> None:
    """Before any work is done: does anybody else listen there?"""
    try:
        with socket.create_server((host, port)):
            pass
    except OSError:
        raise PortTaken(host=host, port=port) from None


def make_ready(*, static: bool = True) -> None:
    """Safe to repeat; takes seconds the first time and next to nothing later."""
    settings.DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
    call_command("migrate", verbosity=0)
    call_command("createcachetable", verbosity=0)
    if not keyring.place().exists():
        if keys_kept():
            raise KeysAreGone
        keyring.make(keyring.place())
    take_in_content()
    if static and static_is_stale():
        call_command("collectstatic", verbosity=0, interactive=False, ignore_patterns=["redoc*"])


def static_is_stale() -> bool:
    """Whether anything of ours was changed since static files were gathered."""
    gathered = settings.STATIC_ROOT / "staticfiles.json"
    if not gathered.exists():
        return True
    made = gathered.stat().st_mtime
    ours = (path for path in (Path(settings.ROOT) / "look").rglob("*") if path.is_file())
    return any(path.stat().st_mtime > made for path in ours)


def serve(host: str, port: int, workers: int) -> None:
    """Answer until SIGTERM. On SQLite one process with eight threads, on PostgreSQL as many as asked for."""
    if workers > 1 and connection.vendor == "sqlite":
        raise OneProcessOnSqlite
    connection.close()
    Granian(
        target="stepwell.site.wsgi:application", address=host, port=port, interface=Interfaces.WSGI,
        workers=workers, blocking_threads=THREADS, log_access=False, log_enabled=False,
    ).serve()  # fmt: skip


def wait_until_it_answers(url: str, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urlopen(f"{url}/healthz", timeout=2).read()  # noqa: S310 - this machine's own server
        except OSError:
            time.sleep(0.05)
        else:
            return
