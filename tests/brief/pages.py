"""A page of HTML, read strictly: every element closed, every attribute as the brief sets it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"meta", "br"}

ATTRIBUTES = {
    "html": {"lang"},
    "meta": {"charset", "http-equiv", "content", "name"},
    "a": {"href", "id", "class", "aria-label"},
    "aside": {"id", "tabindex", "aria-label"},
    "nav": {"aria-label"},
    "svg": {
        *("xmlns", "role", "aria-labelledby", "aria-describedby", "width", "height", "viewbox"),
        "aria-hidden",
    },
    "g": {"transform"},
    "rect": {"x", "y", "width", "height", "rx"},
    "path": {"d"},
    "circle": {"cx", "cy", "r"},
    "text": {"x", "y", "text-anchor"},
    "section": {"id", "class", "aria-labelledby"},
    "span": {"class", "role", "aria-label", "aria-hidden"},
}
"""What else an element may have than a class and an id."""

ELEMENTS = {
    *("html", "head", "meta", "title", "style", "body", "main", "aside", "nav", "header"),
    *("section", "article", "h1", "h2", "h3", "h4", "h5", "p", "ul", "ol", "li", "blockquote"),
    *("figure", "figcaption", "svg", "desc", "g", "rect", "path", "circle", "text"),
    *("a", "b", "strong", "em", "span", "sup", "q", "code", "mark", "br", "div"),
}
"""All that there is on such a page; none of it loads or runs anything."""


@dataclass
class Element:
    """An element, with what stands in it."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Element | str"] = field(default_factory=list)

    def all(self, tag: str = "") -> list["Element"]:
        """The elements within it, or those of one kind."""
        inner = [child for child in self.children if isinstance(child, Element)]
        deeper = [one for child in inner for one in (child, *child.all())]
        return [one for one in deeper if not tag or one.tag == tag]

    @property
    def text(self) -> str:
        """All words in it; each block on its own."""
        words = (child if isinstance(child, str) else child.text for child in self.children)
        end = "" if self.tag in {"a", "b", "strong", "em", "span", "mark", "code", "q"} else " "
        return "".join(words) + end

    @property
    def words(self) -> str:
        """The same, on one line."""
        return " ".join(self.text.split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), attrs
        element = Element(tag, {name: value or "" for name, value in attrs})
        self._open[-1].children.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"{tag} closes {self._open[-1].tag}"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        self._open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")


def read(page: str) -> Element:
    """The whole page."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert len(reader._open) == 1, [element.tag for element in reader._open]
    return reader.root


def assert_inert(root: Element) -> None:
    """Nothing in it is more than a page of text with links to itself."""
    ids = [e.attributes["id"] for e in root.all() if "id" in e.attributes]
    assert len(set(ids)) == len(ids)
    for element in root.all():
        assert element.tag in ELEMENTS, element.tag
        allowed = ATTRIBUTES.get(element.tag, set()) | {"class", "id"}
        assert set(element.attributes) <= allowed, element.attributes
        if "href" in element.attributes:
            target = element.attributes["href"]
            assert target[:1] == "#" and target[1:] in ids, target
