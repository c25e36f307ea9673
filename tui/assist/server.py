"""Serves the tools over the Model Context Protocol, on standard input and output alone."""

from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from typing import Annotated, Any

from mcp.server.mcpserver import Context, MCPServer
from mcp.server.mcpserver.exceptions import ToolError, UnexpectedToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from tui.assist.tools import Answer, Tools, told
from tui.outside.problem import Refused, shorten
from tui.outside.text import clean

_MOST_TOLD = 4000
"""How long the text of an error is."""

_INSTRUCTIONS = (
    "One case of Juncture: what somebody reads out of the documents in it. Call `guide` first. Then"
    " read every sentence, propose lines of an outline that point at them, and check. What you"
    " propose is marked as yours until a person accepts it; you cannot accept anything, nor change"
    " what is there. Never claim more than the sentences do."
)

_LOOKS = ToolAnnotations(read_only_hint=True, open_world_hint=False)
_WRITES = ToolAnnotations(read_only_hint=False, destructive_hint=False, open_world_hint=False)
_TAKES = ToolAnnotations(read_only_hint=False, destructive_hint=True, open_world_hint=False)


class _Server(MCPServer[Any]):
    """A server whose errors are sentences, cleaned and not too long."""

    async def call_tool(self, name: str, arguments: dict[str, Any], context: Any = None) -> Any:
        """Call a tool; what it refuses is told as it would be to a person."""
        try:
            return await super().call_tool(name, arguments, context)
        except UnexpectedToolError as error:
            if isinstance(error.__cause__, Refused):
                raise ToolError(_kind(told(error.__cause__))) from None
            raise
        except ToolError as error:
            raise ToolError(_kind(str(error))) from None


def serve(tools: Tools, guide: str) -> None:
    """Answer on standard input and output until the other side has gone. `guide` is its help."""
    server(tools, guide).run(transport="stdio")


def server(tools: Tools, guide: str) -> MCPServer[Any]:
    """The server with its tools, not yet running."""
    made = _Server("juncture", instructions=_INSTRUCTIONS, version=_version(), log_level="CRITICAL")
    for tool, hints in (
        (_guide(guide), _LOOKS),
        (_read(tools), _LOOKS),
        (_find(tools), _LOOKS),
        (_check(tools), _LOOKS),
        (_outline(tools), _LOOKS),
        (_propose(tools), _WRITES),
        (_withdraw(tools), _TAKES),
    ):
        made.add_tool(tool, annotations=hints, structured_output=False)
    return made


_Document = Annotated[str, Field(description="The id of a document; empty where there is one.")]
_Tool = Callable[..., Any]


def _guide(text: str) -> _Tool:
    def guide() -> str:
        """The words, the outline and the traps. Its shell commands are for work without this."""
        return text

    return guide


def _read(tools: Tools) -> _Tool:
    def read(document: _Document = "", first: int = 1, most: int = 50) -> Answer:
        """Sentences of a document from number `first` on, with page, section and cues.

        `next` is the number to go on from, null at the end.
        """
        return tools.read(document, first, most)

    return read


def _find(tools: Tools) -> _Tool:
    def find(words: str, document: _Document = "", first: int = 1) -> Answer:
        """The sentences that have some words in them, in whatever case."""
        return tools.find(words, document, first)

    return find


def _check(tools: Tools) -> _Tool:
    def check(
        rule: Annotated[str, Field(description="Only what this rule finds; empty: all.")] = "",
        limit: int = 30,
    ) -> Answer:
        """Check the case against its documents: what is wrong and how to mend it.

        Begin with what has `rank` 1. `proposed` is what nobody has accepted yet.
        """
        return tools.check(rule, limit)

    return check


def _outline(tools: Tools) -> _Tool:
    def outline(line: int = 1) -> Answer:
        """The outline of the case from a line on; `next` is the line to go on from."""
        return tools.outline(line)

    return outline


def _propose(tools: Tools) -> _Tool:
    def propose(outline: str, context: Context[Any, Any]) -> Answer:
        """Add lines of an outline, without a head but `voice:` and `theme:`.

        Beneath `? #id` with `- #id` in it, or beneath `> #id`, they go beneath what is there. All
        of them are added, or none. Nothing that is there changes.
        """
        return tools.propose(outline, _client(context))

    return propose


def _withdraw(tools: Tools) -> _Tool:
    def withdraw(entries: list[str], context: Context[Any, Any]) -> Answer:
        """Take out what you have proposed and nobody has accepted, by references: consequence.x.

        What else refers to them must go with them.
        """
        return tools.withdraw(entries, _client(context))

    return withdraw


def _client(context: Context[Any, Any]) -> str:
    """How the assistant has introduced itself."""
    params = context.session.client_params
    return params.client_info.name if params else ""


def _kind(words: str) -> str:
    return shorten(clean(words), _MOST_TOLD)


def _version() -> str:
    try:
        return version("juncture")
    except PackageNotFoundError:
        return ""
