"""A piece of a page, as HTML and as the text that a reader sees."""

import dataclasses
import html


@dataclasses.dataclass(frozen=True)
class Block:
    """A piece of a page; where nothing of it is to be seen, its text is empty."""

    html: str
    text: str = ""


def element(name, text, attributes=""):
    """An element that holds plain text."""
    return Block(f"<{name}{attributes}>{html.escape(text, quote=False)}</{name}>\n", text)


def items(texts, attributes=""):
    """A list of plain texts."""
    lines = "".join(f"  <li>{html.escape(text, quote=False)}</li>\n" for text in texts)
    return Block(f"<ul{attributes}>\n{lines}</ul>\n", "\n".join(texts))


def joined(blocks):
    """Blocks one below the other."""
    return Block("".join(block.html for block in blocks),
                 "\n".join(block.text for block in blocks if block.text))
