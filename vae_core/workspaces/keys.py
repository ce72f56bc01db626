"""Key of a workspace, which its browser or person holds, and id, which its folder is called by.

The id is a hash of the key: neither a listing of folders nor a log or an error shows what opens a workspace.
"""

import hashlib
import hmac
import os
import re
import secrets
from contextlib import suppress

from vae_core.errors import InputError
from vae_core.files import one_sentence
from vae_core.paths import home_dir

KEY = re.compile(r"[A-Za-z0-9_-]{43}")  # 256 bits, base64
SECRET = ".secret"  # in the home, readable by the server alone: what persons' keys are made with


def new_key() -> str:
    """Return a key that nobody can guess, or a token of a link: 256 random bits."""
    return secrets.token_urlsafe(32)


def id_of(key: str) -> str:
    """Return the id of a key or a token: 128 bits of its SHA-256, hexadecimal.

    :raises InputError: when it has not the form of a key.
    """
    if not KEY.fullmatch(key):
        raise InputError("That is no key: open the link exactly as it was sent.")
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def id_of_person(issuer: str, subject: str) -> str:
    """Return the workspace of somebody who signed in: an HMAC, so that it does not follow from a known account.

    :param issuer: of the OpenID Connect provider, its `iss`.
    :param subject: of the person there, its `sub`: unlike an e-mail address it never changes hands.
    :raises MidsentenceError: when one of them is missing, or the server's secret cannot be read or written.
    """
    if not issuer or not subject:
        raise InputError("The sign-in named no person: sign in again, or ask the server's operator.")
    message = f"{len(issuer)}:{issuer}{subject}".encode()
    return hmac.new(_server_secret(), message, hashlib.sha256).hexdigest()[:32]


def _server_secret() -> bytes:
    """Return the server's secret, made at its first use."""
    path = home_dir() / SECRET
    with one_sentence(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        aside = path.with_name(f"{SECRET}.{secrets.token_hex(8)}.tmp")
        if not path.exists():
            with os.fdopen(os.open(aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
                file.write(secrets.token_hex(32))
            with suppress(FileExistsError):
                os.link(aside, path)  # the first one stays, whole, where two come at once
            aside.unlink()
        secret = path.read_bytes()
    if len(secret) < 64:
        raise InputError(f"The server's {SECRET} is damaged: put it back from a copy, as workspaces are found by it.")
    return secret
