from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.clean import UnreadableInput, clean_bytes, clean_page, clean_text

from .pages import TEXT, TITLE, blog_page


@given(st.text(max_size=300))
def test_plain_text_is_never_altered(text: str) -> None:
    assert clean_text(text).text == text


@pytest.mark.parametrize(
    "text", ["quot;هدوء quot; &amp; &lt;b&gt;", "قبل\0بعد", "Ø§Ù„Ø³ÙˆÙ‚", "\ufeffنص", "a\r\nb", "\ud800"]
)
def test_not_even_what_looks_broken_is_altered(text: str) -> None:
    assert clean_text(text).text == text


def test_plain_text_carries_what_is_known_of_it() -> None:
    article = clean_text(f"{TITLE}\n\n{TEXT}", title=TITLE, published="2021-03-16", url="https://a.example/1")
    assert (article.title, article.published, article.url) == (TITLE, "2021-03-16", "https://a.example/1")
    assert article.language == "ar"
    assert [span.text for span in article.furniture] == [TITLE]


def test_bytes_are_sniffed_and_sent_the_right_way() -> None:
    assert clean_bytes(TEXT.encode("windows-1256"), name="a.txt").text == TEXT
    assert clean_bytes(blog_page().encode(), name="a.html").title == TITLE


def test_entities_in_a_text_file_stay_as_they_are() -> None:
    assert clean_bytes("قال quot;نعم quot;".encode(), name="a.txt").text == "قال quot;نعم quot;"


def test_a_packed_page_is_unpacked_even_when_it_is_cut_off() -> None:
    packed = gzip.compress(blog_page().encode())
    assert clean_page(packed).text.startswith(TEXT)
    assert clean_page(packed[:-12]).title == TITLE


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (
            b"%PDF-1.5",
            "in.bin: this is a PDF, not a page or text; convert it to text first, for example with pdftotext",
        ),
        (
            b"\x89PNG\r\n\x1a\n",
            "in.bin: this is an image, not a page or text; read its text first, for example with tesseract",
        ),
        (b" \n", "in.bin: there is nothing in it; give an HTML page or a text file that is not empty"),
        (
            gzip.compress(gzip.compress(b"x")),
            "in.bin: this is binary data, not a page or text; give an HTML page or a text file",
        ),
    ],
)
def test_what_holds_no_article_is_refused_in_one_line(data: bytes, line: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        clean_bytes(data, name="in.bin")
    assert str(caught.value) == line


@given(st.binary(max_size=300))
def test_any_bytes_give_an_article_or_one_clear_line(data: bytes) -> None:
    try:
        outcome = clean_bytes(data, name="input").text
    except UnreadableInput as refused:
        outcome = str(refused).partition("input: ")[2].replace("\n", "")
        is_one_line = str(refused) == f"input: {outcome}"
    else:
        is_one_line = True
    assert is_one_line
