"""Sets a brief in the formats in which it is handed on: text, Markdown, HTML, citations."""
