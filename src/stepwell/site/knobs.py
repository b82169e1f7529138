"""Every knob Stepwell has, read from the environment; a wrong one stops the start with a clear line."""

import secrets
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from stepwell.ground.language_model.rules.address import what_is_wrong

PUSH_HOSTS = "fcm.googleapis.com,*.push.services.mozilla.com,*.push.apple.com,*.notify.windows.com"


class Knobs(BaseSettings):
    """Names are STEPWELL_<NAME>; a secret may also come from the file named in STEPWELL_<NAME>_FILE."""

    model_config = SettingsConfigDict(env_prefix="STEPWELL_", extra="ignore")

    data_dir: Path = Field(Path("data"), description="Folder for the database, keys and backups.")
    keyring: Path | None = Field(None, description="Keyring file; better outside the data folder's backup.")
    database_url: str = Field(
        "", description="postgres://… for PostgreSQL; empty means SQLite in the data folder."
    )
    database_url_file: Path | None = Field(None, description="File that holds the database address.")
    secret_key: str = Field("", description="Signs cookies; made in the data folder when empty.")
    secret_key_file: Path | None = Field(None, description="File that holds the secret key.")
    hosts: str = Field("localhost,127.0.0.1,[::1]", description="Host names that may be asked, with commas.")
    origin: str = Field("", description="The address people use, such as https://practice.example.")
    https: bool = Field(True, description="Only speak over TLS; off on a machine of your own only.")
    proxies: int = Field(0, ge=0, description="How many trusted proxies stand in front.")
    debug: bool = Field(False, description="For people who build Stepwell; never where clients are.")
    demo: bool = Field(False, description="Allow the one-time links of the demo clinic.")
    exit_to: str = Field("https://www.wikipedia.org/", description="A dull page for “Leave now”.")
    mail: str = Field("", description="Mail server: smtp+starttls://user:password@host:587, or smtps://….")
    mail_file: Path | None = Field(None, description="File that holds the mail server.")
    mail_from: str = Field("Little notes <notes@localhost>", description="Sender of mails; keep it neutral.")
    push_hosts: str = Field(PUSH_HOSTS, description="Push services that may be asked, with commas.")
    sms: str = Field("", description="Apprise address with {to} for the number, for SMS; needs an extra.")
    sms_file: Path | None = Field(None, description="File that holds the address for SMS.")
    ai_policy: Literal["none", "therapist_drafts", "client_bounded"] = Field(
        "none", description="How far a clinic may let a language model go; it chooses up to there."
    )
    ai_endpoint: str = Field(
        "", description="A model that speaks /chat/completions: http://127.0.0.1:11434/v1."
    )
    ai_model: str = Field("", description="The name of the model at that address.")
    ai_key: str = Field("", description="The key for that address, if it wants one.")
    ai_key_file: Path | None = Field(None, description="File that holds the key of the model.")
    recall_model: Path | None = Field(
        None, description="A MiniLM as ONNX, vocab.txt beside it, to find own old lines; needs an extra."
    )
    recall_sha256: str = Field("", description="The SHA-256 of that file; another file is not used.")
    language: str = Field("en", description="Language of pages before a person chooses one.")

    @model_validator(mode="after")
    def settle(self) -> "Knobs":
        self.data_dir = self.data_dir.expanduser().resolve()
        self.keyring = (self.keyring or self.data_dir / "keys" / "keyring.json").expanduser().resolve()
        for name in ("database_url", "secret_key", "mail", "sms", "ai_key"):
            if file := getattr(self, f"{name}_file"):
                setattr(self, name, file.read_text().strip())
        self.secret_key = self.secret_key or kept_secret(self.data_dir / "keys" / "secret.txt")
        return self

    @model_validator(mode="after")
    def name_the_model(self) -> "Knobs":
        """A policy without a model, or with one at an address that must not be asked, stops the start."""
        only_recall = self.recall_model and not self.ai_endpoint and not self.ai_model
        if self.ai_policy == "none" or only_recall:
            return self
        if wrong := what_is_wrong(self.ai_endpoint):
            raise ValueError(f"STEPWELL_AI_ENDPOINT: {wrong}")
        if not self.ai_model:
            raise ValueError("STEPWELL_AI_MODEL: name the model that is to be asked")
        return self

    def smtp(self) -> tuple[str, int, str, str, bool, bool]:
        """Host, port, user, password, STARTTLS, TLS; an empty host when no mail server is named."""
        url = urlsplit(self.mail)
        port = url.port or {"smtps": 465, "smtp+starttls": 587}.get(url.scheme, 25)
        user, password = unquote(url.username or ""), unquote(url.password or "")
        return url.hostname or "", port, user, password, url.scheme == "smtp+starttls", url.scheme == "smtps"


def kept_secret(path: Path) -> str:
    """The secret of this data folder, made once, readable by its owner only."""
    if not path.exists():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text().strip()
