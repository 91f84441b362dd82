from __future__ import annotations

import random

import pytest

from marsad.clean.errors import UnreadableInput
from marsad.clean.kind import refuse, sniff

from .pages import TEXT, blog_page, portal_page


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "windows-1256", "utf-16", "utf-16-le", "utf-16-be"])
def test_pages_and_texts_are_told_apart_in_every_encoding(encoding: str) -> None:
    assert sniff(blog_page().encode(encoding)) == "html"
    assert sniff(TEXT.encode(encoding)) == "text"


def test_a_page_needs_no_doctype() -> None:
    assert sniff(portal_page().encode()) == "html"
    assert sniff(b"<p>one</p>") == "html"


def test_a_text_may_hold_an_angle_bracket() -> None:
    assert sniff("عدد القتلى < 5 والجرحى > 7".encode()) == "text"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"\n\n%PDF-1.4", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "image"),
        (b"PK\x03\x04\x14\0[Content_Types].xml", "office"),
        (b"PK\x03\x04\x14\0notes.txt", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
        (b"\x1f\x8b\x08\0", "gzip"),
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"\0" * 64, "binary"),
        (random.Random(1).randbytes(4000), "binary"),
    ],
)
def test_other_bytes_are_named(data: bytes, kind: str) -> None:
    assert sniff(data) == kind


def test_a_refusal_is_one_line_with_the_name_the_reason_and_the_remedy() -> None:
    with pytest.raises(UnreadableInput) as caught:
        refuse("pdf", "report.pdf")
    assert str(caught.value) == (
        "report.pdf: this is a PDF, not a page or text; convert it to text first, for example with pdftotext"
    )


def test_pages_and_texts_are_not_refused() -> None:
    refuse("html", "page")
    refuse("text", "page")
