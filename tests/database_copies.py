"""A database that several processes share: a copy of the one of this run, tables and library in it."""

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import psycopg
from django.db import connection

FILE = "stepwell.sqlite3"


def set_aside(folder: Path) -> None:
    """To be copied later: a file, or on PostgreSQL, which copies what nobody looks at, a second database."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        with closing(sqlite3.connect(folder / FILE)) as there:
            connection.connection.backup(there)
    else:
        connection.close()
        on_the_server(f'create database {aside()} template "{connection.settings_dict["NAME"]}"')


def throw_away() -> None:
    if connection.vendor != "sqlite":
        on_the_server(f"drop database {aside()}")


def copy(folder: Path, data: Path) -> str:
    """The DATABASE_URL of the copy: "" for a file. All the migrations take seconds, and this a moment."""
    if connection.vendor == "sqlite":
        shutil.copy(folder / FILE, data / FILE)
        return ""
    name = f"own_{uuid4().hex[:12]}"
    on_the_server(f"create database {name} template {aside()}")
    return os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{name}"


def drop(url: str) -> None:
    if url:
        on_the_server(f"drop database {url.rpartition('/')[2]} with (force)")


def aside() -> str:
    return f'"{connection.settings_dict["NAME"]}_aside"'


def on_the_server(sql: str) -> None:
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as there:
        there.execute(sql)
