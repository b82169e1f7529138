"""Imported first: sets the stage for Django from what was typed, before any room is imported."""

import os
import sys

import django

SAFE_AT_HOME = {
    "STEPWELL_HTTPS": "false",
    "STEPWELL_DEMO": "true",
    "STEPWELL_HOSTS": "localhost,127.0.0.1,[::1]",
}


def said(option: str, words: list[str]) -> str:
    """What was typed for an option, as `--data DIR` or `--data=DIR`; "" when it was not.

    >>> said("--data", ["demo", "--data", "here"]), said("--data", ["demo", "--data=there"])
    ('here', 'there')
    """
    for place, word in enumerate(words):
        if word == option:
            return next(iter(words[place + 1 :]), "")
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return ""


def set_the_stage(words: list[str]) -> None:
    if [word for word in words if word != "--debug"][:1] == ["demo"]:
        os.environ |= SAFE_AT_HOME
        if said("--host", words) not in ("", "127.0.0.1", "localhost"):
            os.environ["STEPWELL_HOSTS"] = "*"
    if said("--data", words):
        os.environ["STEPWELL_DATA_DIR"] = said("--data", words)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "stepwell.site.settings")
    django.setup()


set_the_stage(sys.argv[1:])
