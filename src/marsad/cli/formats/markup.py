"""HTML built as a tree, so that no word of an article can become a tag: the standard library's serialiser escapes."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

from marsad.cli.formats.labels import Label

Child = Element | str | None

# Not allowed in HTML, or not encodable as UTF-8; each gives way to one U+FFFD, so offsets still hold.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text with what no HTML page can hold replaced, one character for one."""
    return _UNPRINTABLE.sub("\ufffd", text)


def element(tag: str, *children: Child, **attributes: str | None) -> Element:
    """An element with its children in order, ``None`` left out; ``class_`` and ``data_of`` become class and data-of."""
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    made = Element(tag, {name: clean(value) for name, value in names.items() if value is not None})
    for child in children:
        append(made, child)
    return made


def append(parent: Element, child: Child) -> None:
    """Put a child at the end of the parent: text as text, never as markup."""
    if child is None:
        return
    if isinstance(child, Element):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + clean(child)
    else:
        parent.text = (parent.text or "") + clean(child)


def bilingual(label: Label) -> Element:
    """A label in Arabic with its English beside it, small and marked as English for screen readers."""
    return element("span", label.ar, " ", element("span", label.en, class_="en", lang="en", dir="ltr"), class_="label")


def isolated(text: str) -> Element:
    """A name from outside: whatever its script, it does not disturb the line around it."""
    return element("bdi", text)


def serialise(root: Element) -> str:
    """The tree as HTML with its doctype."""
    return "<!doctype html>\n" + tostring(root, encoding="unicode", method="html") + "\n"
