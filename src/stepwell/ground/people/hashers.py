"""Argon2id at the OWASP minimum, so that ten sign-ins at once do not take a small machine down."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2Small(Argon2PasswordHasher):
    """19 MiB, two passes, one lane (OWASP password storage cheat sheet)."""

    memory_cost = 19 * 1024
    time_cost = 2
    parallelism = 1
