"""What holds for every input, tried on thousands that nobody wrote."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import marsad
from marsad.arabic.fold import fold
from marsad.clean import UnreadableInput, clean_bytes
from marsad.shapes import Reading, Span, to_json

# Words that reach every layer, marks that break naive readers, and anything else.
WORDS = (
    "قال وقال أضاف مؤكدا بحسب نفى أعلن إن أن مصدر أمني الوزير داعش التنظيم الجيش مسلحون جنود ثلاثة 15 ٣ عشرات "
    "مقتل قتل جرح هجوم قصف غارة تفجير اشتباك اعتقال محافظة قضاء قرية كركوك ديالى بغداد شمال في على من أمس الاثنين "
    "2017 ديسمبر فيما لم لن قد كان « » “ ” \" ' ( ) : ، . ؟ ! … - \n \n\n"
).split(" ")
NEWS = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=60).map(" ".join)
ANYTHING = st.text(alphabet=st.characters(), max_size=200) | NEWS
QUICK = settings(max_examples=150, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


def spans_of(node: Any) -> Iterator[Span]:
    if isinstance(node, Span):
        yield node
    if isinstance(node, msgspec.Struct):
        node = tuple(getattr(node, name) for name in node.__struct_fields__)
    if isinstance(node, tuple):
        for item in node:
            yield from spans_of(item)


@QUICK
@given(ANYTHING, st.none() | NEWS)
def test_every_span_slices_to_its_text(text: str, title: str | None) -> None:
    reading = marsad.read(text, title=title, published="2026-01-14")
    for span in spans_of(reading):
        field = reading.article.text if span.field == "text" else reading.article.title or ""
        assert field[span.start : span.end] == span.text


@QUICK
@given(NEWS, NEWS)
def test_a_reading_can_be_written_and_read_back(text: str, title: str) -> None:
    reading = marsad.read(text, title=title)
    assert msgspec.json.decode(to_json(reading), type=Reading) == reading


@QUICK
@given(NEWS)
def test_plain_text_stays_unchanged_and_reads_alike_twice(text: str) -> None:
    reading = marsad.read(text)
    assert reading.article.text == text
    assert to_json(reading) == to_json(marsad.read(text))


@QUICK
@given(NEWS)
def test_links_lead_somewhere(text: str) -> None:
    reading = marsad.read(text)
    assert reading.relevant == bool(reading.events)
    assert all(0 <= index < len(reading.events) for claim in reading.claims for index in claim.about)
    assert all(event.evidence for event in reading.events)


@QUICK
@given(ANYTHING | st.text(alphabet=st.characters(categories=["Lo", "Mn", "Cf", "Cs", "Zs"]), max_size=100))
def test_every_folded_character_maps_back_to_its_origin(text: str) -> None:
    folded = fold(text)
    assert len(folded.origin) == len(folded.text) + 1
    origins = folded.origin.tolist()
    assert origins == sorted(origins)
    assert all(0 <= origin <= len(text) for origin in origins)
    for at in range(len(folded.text)):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(text)


@QUICK
@given(st.binary(max_size=300) | ANYTHING.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_become_an_article_or_one_clear_line(data: bytes) -> None:
    try:
        article = clean_bytes(data, name="input")
    except UnreadableInput as error:
        refusal = str(error)
        article = None
    if article is None:
        assert refusal.startswith("input: ")
        assert "\n" not in refusal
    else:
        assert all(article.text[span.start : span.end] == span.text for span in article.furniture)
