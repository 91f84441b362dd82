from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.clean.encoding import decode

from .pages import TEXT, blog_page

SENTENCE = "أعلنت شرطة المرور في بلدة الرابية إغلاق الجسر القديم بعد سقوط قذيفة على الطريق المؤدي إلى السوق."


@pytest.mark.parametrize("code_page", ["windows-1256", "iso-8859-6"])
@pytest.mark.parametrize("declared", [None, "utf-8", "iso-8859-1", "windows-1252"])
def test_arabic_code_pages_are_recognised_whatever_the_header_says(code_page: str, declared: str | None) -> None:
    decoded = decode(SENTENCE.encode(code_page), declared=declared)
    assert (decoded.text, decoded.encoding) == (SENTENCE, code_page)
    assert decoded.how == ("corrected" if declared else "content")


def test_a_windows_1256_page_without_declaration_is_read_past_its_tags() -> None:
    page = blog_page(charset=None)
    assert decode(page.encode("windows-1256")).text == page


def test_a_meta_charset_that_lies_is_corrected() -> None:
    decoded = decode(blog_page(charset="utf-8").encode("windows-1256"))
    assert (decoded.encoding, decoded.how) == ("windows-1256", "corrected")
    assert TEXT[:60] in decoded.text


def test_a_true_header_and_a_true_meta_charset_are_named() -> None:
    page = blog_page(charset="windows-1256").encode("windows-1256")
    assert decode(page).how == "meta"
    assert decode(page, declared="windows-1256").how == "declared"


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1", "windows-1256"])
def test_utf_8_is_utf_8_whatever_the_header_says(declared: str) -> None:
    decoded = decode(SENTENCE.encode(), declared=declared)
    assert (decoded.text, decoded.how) == (SENTENCE, "corrected")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str) -> None:
    decoded = decode(SENTENCE.encode(encoding), declared="windows-1256")
    assert (decoded.text, decoded.how) == (SENTENCE, "bom")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_needs_no_byte_order_mark(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)).text == SENTENCE


def test_a_western_page_is_not_taken_for_arabic() -> None:
    french = "Les forces armées ont été attaquées près de la frontière, où des renforts étaient espérés"
    assert decode(french.encode("latin-1")).text == french
    assert decode(french.encode("latin-1"), declared="iso-8859-1").how == "declared"


def test_another_declared_code_page_is_believed() -> None:
    russian = "Полиция сообщила о взрыве на рынке в центре города"
    assert decode(russian.encode("windows-1251"), declared="windows-1251").text == russian


def test_a_cut_off_utf_8_page_loses_only_its_last_letter() -> None:
    decoded = decode(SENTENCE.encode()[:-2])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(SENTENCE[:-2])


@pytest.mark.parametrize("wrong", ["latin-1", "cp1256"])
def test_utf_8_read_in_a_code_page_and_saved_again_is_repaired(wrong: str) -> None:
    decoded = decode(SENTENCE.encode().decode(wrong).encode())
    assert (decoded.text, decoded.how) == (SENTENCE, "repaired")


def test_windows_1256_read_as_latin_1_and_saved_again_is_repaired() -> None:
    assert decode(SENTENCE.encode("cp1256").decode("latin-1").encode()).text == SENTENCE


def test_only_the_broken_part_of_a_page_is_repaired() -> None:
    broken = SENTENCE.encode().decode("latin-1")
    assert decode(f"<h1>{SENTENCE}</h1><p>{broken}</p>".encode()).text == f"<h1>{SENTENCE}</h1><p>{SENTENCE}</p>"


@pytest.mark.parametrize("text", ["«فقط،» قال: «الشرط؛ والخط، والوسط»", "quot;داعش quot; &amp;quot;", "Ø er en ø"])
def test_sound_text_is_not_repaired(text: str) -> None:
    assert decode(text.encode()).text == text


@pytest.mark.parametrize("name", ["no-such-thing", "base64", "unicode_escape", "", "utf-16", "\0"])
def test_a_senseless_declaration_is_ignored(name: str) -> None:
    assert decode(SENTENCE.encode(), declared=name).text == SENTENCE


@given(st.binary(max_size=400), st.sampled_from([None, "utf-8", "windows-1256", "windows-1252", "gb18030"]))
def test_decode_never_raises_and_its_text_can_be_saved(data: bytes, declared: str | None) -> None:
    decode(data, declared=declared).text.encode("utf-8")


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\ufeff"), max_size=200))
def test_arabic_utf_8_comes_back_unchanged(text: str) -> None:
    assert decode((SENTENCE + text).encode()).text == SENTENCE + text
