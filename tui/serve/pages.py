"""The pages of the server. Nothing in them is loaded from anywhere else."""

from html import escape

NOT_OURS = "This address leads nowhere. Open the one that Juncture printed when it began to serve."
NO_TOKEN = "A token is asked for. Open the whole address that you were given, with the token in it."
FULL = "All places are taken. Try again in a while: one is free as soon as somebody leaves."
CLOSED = "There is nothing here."

_STYLE = """
@font-face { font-family: "Roboto Mono"; src: url("page/mono.ttf"); font-weight: 100 700; }
@font-face { font-family: "Roboto Mono"; src: url("page/mono-italic.ttf"); font-weight: 100 700;
  font-style: italic; }
:root { color-scheme: dark; }
html, body { margin: 0; height: 100%; background: #16181d; color: #d8dce3;
  font: 16px/1.5 "Roboto Mono", ui-monospace, monospace; }
main { min-height: 100vh; display: grid; place-content: center; padding: 2rem;
  box-sizing: border-box; text-align: center; }
h1 { font-size: 1rem; letter-spacing: .4em; color: #e0b45c; font-weight: 500; }
p { max-width: 34rem; }
a { color: #e0b45c; }
.over { position: absolute; inset: 0; z-index: 10; background: #16181d; }
body.-first-byte .begins, .ended { display: none; }
body.-closed .ended { display: grid; }
.textual-terminal { width: 100vw; height: 100vh; opacity: 0; }
body.-first-byte .textual-terminal { opacity: 1; }
"""

_HEAD = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
"""


def index_page(title: str, wire: str) -> str:
    """The page with the terminal; its script looks for what it needs by class and data."""
    return (
        _head(title)
        + '<link rel="stylesheet" href="page/xterm.css">\n'
        + '<script src="page/textual.js"></script>\n</head>\n<body>\n'
        + f'<main class="over begins"><h1>JUNCTURE</h1><p>{escape(title)}</p>'
        + "<noscript><p>This page needs scripts: it is a terminal.</p></noscript></main>\n"
        + '<main class="over ended"><h1>JUNCTURE</h1><p>The walk has ended here.'
        + ' <a href="./">Begin again</a>: what you saved is still there.</p></main>\n'
        + f'<div class="textual-terminal" data-session-websocket-url="{escape(wire)}"'
        + ' data-font-size="16"></div>\n</body>\n</html>\n'
    )


def word_page(words: str) -> str:
    """A page with a word on it, and a way back."""
    return (
        _head("Juncture")
        + f"</head>\n<body>\n<main><h1>JUNCTURE</h1><p>{escape(words)}</p>"
        + '<p><a href="/">Try again</a></p></main>\n</body>\n</html>\n'
    )


def _head(title: str) -> str:
    return _HEAD.format(title=escape(title), style=_STYLE)
