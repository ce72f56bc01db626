"""Cookie with a browser's key, set by the server with each page it delivers.

Only the server can set one that scripts cannot read (HttpOnly), so it is done in a middleware of the ASGI app, before
Streamlit's socket opens, whose handshake then carries the key. It goes along with links from other sites (SameSite is
Lax), under https never without encryption, and lasts as long as browsers allow; each visit renews it.
"""

from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from typing import Any

from vae_core.workspaces.keys import KEY, new_key

COOKIE = "midsentence_workspace"
HTTPS_COOKIE = f"__Host-{COOKIE}"  # which no other host of the same domain can set
MAX_AGE = 400 * 24 * 3600  # seconds: browsers allow no more

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]


class WorkspaceCookie:
    """ASGI middleware that sets a new key for each browser without one."""

    def __init__(self, app: Callable[[Message, Receive, Send], Awaitable[None]]) -> None:
        self.app = app

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        """Pass a request on, and put the cookie on an answer that is a page."""
        if scope["type"] != "http" or scope.get("method") != "GET":
            await self.app(scope, receive, send)
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        secure = "https" in (scope.get("scheme"), headers.get("x-forwarded-proto", "").split(",")[0].strip())

        async def send_with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start" and _is_page(message):
                kept = [pair for pair in message["headers"] if pair[0].lower() != b"cache-control"]
                line = cookie_line(key_of(_parse(headers.get("cookie", ""))) or new_key(), secure=secure)
                # A cache that stored the page would hand one browser's key to another.
                message["headers"] = [*kept, (b"cache-control", b"no-store"), (b"set-cookie", line.encode())]
            await send(message)

        await self.app(scope, receive, send_with_cookie)


def key_of(cookies: Mapping[str, str]) -> str | None:
    """Return the key among a browser's cookies; None where it sends none, or something else under its name."""
    sent = (cookies.get(name, "") for name in (HTTPS_COOKIE, COOKIE))
    return next((key for key in sent if KEY.fullmatch(key)), None)


def cookie_line(key: str, *, secure: bool) -> str:
    """Return the header that sets a key.

    :param secure: whether the browser came by https.
    """
    line = f"{HTTPS_COOKIE if secure else COOKIE}={key}; Path=/; Max-Age={MAX_AGE}; HttpOnly; SameSite=Lax"
    return f"{line}; Secure" if secure else line


def _is_page(message: Message) -> bool:
    return any(name.lower() == b"content-type" and value.startswith(b"text/html") for name, value in message["headers"])


def _parse(header: str) -> dict[str, str]:
    """Return the cookies of a header; a key has no character that would be quoted."""
    pairs = (pair.partition("=") for pair in header.split(";"))
    return {name.strip(): value.strip() for name, _, value in pairs}
