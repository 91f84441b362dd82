from __future__ import annotations

from collections import defaultdict
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from marsad.cli.formats.labels import MarkKind
from marsad.cli.formats.marks import Mark, marks_of, weave, within
from marsad.cli.formats.markup import element

from .factory import STORY, claim, event, reading, span, story

TEXT = "وبالهجمات التي وقعت أمس في الحويجة"


def mark(words: str, kind: MarkKind = "trigger", href: str | None = None) -> Mark:
    at = span(TEXT, words)
    return Mark(kind, at.start, at.end, words, href)


def woven(*marks: Mark) -> Element:
    parent = element("p")
    weave(parent, TEXT, 0, len(TEXT), marks)
    return parent


def highlighted(root: Element) -> dict[str, str]:
    """The letters under each anchor, its cut-off rests included."""
    found: defaultdict[str, str] = defaultdict(str)
    for piece in root.iter():
        if anchor := piece.get("id") or piece.get("data-of"):
            found[anchor] += "".join(piece.itertext())
    return dict(found)


def test_a_highlight_may_start_inside_a_word_after_its_clitics() -> None:
    root = woven(mark("هجمات"))
    assert (root.text, root[0].text, root[0].tail) == ("وبال", "هجمات", " التي وقعت أمس في الحويجة")


def test_a_span_inside_a_span_becomes_an_element_inside_an_element() -> None:
    root = woven(mark("أمس", "date"), mark("وقعت أمس في الحويجة", "content"))
    assert [child.get("class") for child in root] == ["m content"]
    assert [child.get("class") for child in root[0]] == ["m date"]


def test_of_two_overlapping_spans_the_later_one_is_cut_and_goes_on() -> None:
    root = woven(mark("وقعت أمس", "trigger"), mark("أمس في", "date"))
    assert highlighted(root) == {"وقعت أمس": "وقعت أمس", "أمس في": "أمس في"}
    assert [child.get("data-of") for child in root] == [None, "أمس في"]


def test_no_link_stands_inside_a_link() -> None:
    root = woven(mark("وقعت أمس", "trigger", "#one"), mark("أمس", "cue", "#two"))
    assert root[0].tag == "a"
    assert root[0][0].tag == "span"


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 20), st.sampled_from(["place", "date", "content"]))))
def test_whatever_the_spans_each_is_highlighted_once_and_the_letters_stay(
    spans: list[tuple[int, int, MarkKind]],
) -> None:
    marks = {f"{k}{s}+{n}": Mark(k, s, min(s + n, len(TEXT)), f"{k}{s}+{n}") for s, n, k in spans}
    root = woven(*marks.values())
    assert "".join(root.itertext()) == TEXT
    assert highlighted(root) == {name: TEXT[one.start : one.end] for name, one in marks.items()}
    assert sorted(anchor for piece in root.iter() if (anchor := piece.get("id"))) == sorted(marks)


def test_a_window_keeps_only_the_part_that_falls_into_it() -> None:
    (part,) = within([mark("وقعت أمس")], TEXT.index("أمس"), len(TEXT))
    assert TEXT[part.start : part.end] == "أمس"
    assert not part.first


def test_a_story_has_one_mark_for_each_span_and_kind() -> None:
    marks = marks_of("a1", story(), "text")
    kinds = [one.kind for one in marks]
    assert sorted(kinds) == ["actor", "actor", "content", "cue", "date", "furniture", "place", "toll", "trigger"]
    assert {STORY[one.start : one.end] for one in marks if one.kind == "actor"} == {"مسلحون", "مصدر طبي"}


def test_events_that_share_a_trigger_share_its_mark_and_it_leads_to_the_first() -> None:
    trigger = span(TEXT, "هجمات")
    marks = marks_of("a1", reading(TEXT, events=(event(trigger), event(trigger))), "text")
    assert [one.href for one in marks] == ["#a1-event-1"]


def test_spans_of_the_title_stay_out_of_the_text_and_spans_outside_the_text_are_left_out() -> None:
    title = span(TEXT, "هجمات", field="title")
    beyond = span(TEXT + " ثم", " ثم")
    made = reading(TEXT, title=TEXT, events=(event(title),), claims=(claim(beyond, beyond),))
    assert marks_of("a1", made, "text") == []
    assert len(marks_of("a1", made, "title")) == 1
    assert marks_of("a1", reading(TEXT, events=(event(title),)), "title") == []
