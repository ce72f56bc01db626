"""A visitor of the app without a browser: speaks Streamlit's own protocol over a websocket, and waits as a person does.

It finds widgets by their labels. Elements that a browser would draw are read and dropped.
"""

import asyncio
from collections.abc import Mapping
from types import TracebackType
from typing import Any, Self

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

PATIENCE = 300.0  # seconds for one run of a page
LARGEST = 2**28  # bytes of a message
SET = {"text_area": "string_value", "text_input": "string_value", "number_input": "double_value"}


class PageError(Exception):
    """The page did not come to its end, or shows an error."""


class Visitor:
    """One session; an async context manager."""

    def __init__(self, address: str) -> None:
        self.address = address.replace("http", "ws", 1) + "/_stcore/stream"
        self.widgets: dict[tuple[str, str], str] = {}  # (kind, label) -> id, of the present page
        self.states: dict[str, WidgetState] = {}
        self.page = ""
        self.query = ""
        self.socket: ClientConnection

    async def __aenter__(self) -> Self:
        self.socket = await connect(self.address, subprotocols=["streamlit"], max_size=LARGEST)  # type: ignore[list-item]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.socket.close()

    async def visit(self, page: str, query: str = "") -> None:
        """Open a page by its name in the URL, "" for the first, and wait until it is drawn."""
        self.page, self.query, self.states = page, query, {}
        await self._run()

    async def fill(self, values: Mapping[str, str], *, press: str | None = None) -> None:
        """Write into the fields of these labels, press a button if one is named, and wait until the page is drawn."""
        for label, value in values.items():
            found = ((kind, name) for (kind, said), name in self.widgets.items() if said == label and kind in SET)
            kind, name = next(found, ("", ""))
            if not kind:
                raise PageError(f"the page has no field {label!r}")
            self.states[name] = WidgetState(id=name, **{SET[kind]: value})  # type: ignore[arg-type]
        button = None if press is None else self.widgets.get(("button", press))
        if press and not button:
            raise PageError(f"the page has no button {press!r}")
        if button:
            self.states[button] = WidgetState(id=button, trigger_value=True)
        await self._run()
        self.states.pop(button or "", None)

    async def _run(self) -> None:
        message = BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.query_string = self.query
        message.rerun_script.widget_states.widgets.extend(self.states.values())
        try:
            await self.socket.send(message.SerializeToString())
            async with asyncio.timeout(PATIENCE):
                await self._drawn()
        except ConnectionClosed as error:
            raise PageError(f"the server has closed the connection: {error}") from error

    async def _drawn(self) -> None:
        """Read until the script has ended.

        :raises PageError: when it ended otherwise than well, or drew an error.
        """
        self.widgets = {}
        said = ""
        while True:
            message = ForwardMsg()
            message.ParseFromString(await self.socket.recv())  # type: ignore[arg-type]
            kind = message.WhichOneof("type")
            if kind == "delta" and message.delta.WhichOneof("type") == "new_element":
                said = self._note(message.delta.new_element) or said
            elif kind == "script_finished":
                if message.script_finished in (
                    ForwardMsg.FINISHED_SUCCESSFULLY,
                    ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY,
                ):
                    break
                if message.script_finished == ForwardMsg.FINISHED_WITH_COMPILE_ERROR:
                    raise PageError("the script could not be read")
        if said:
            raise PageError(said)

    def _note(self, element: Any) -> str:
        """Record a widget; return an error's message."""
        kind = element.WhichOneof("type")
        if kind in SET or kind == "button":
            widget = getattr(element, kind)
            self.widgets[kind, widget.label] = widget.id
        if kind == "exception":
            return f"{element.exception.type}: {element.exception.message}"
        if kind == "alert" and element.alert.format == Alert.ERROR:
            return str(element.alert.body)
        return ""
