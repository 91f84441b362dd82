from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.clean.furniture import find_furniture

from .pages import PARAGRAPHS, TEASERS, TEXT, TITLE

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "article.json"


def marked(text: str, title: str | None = None) -> list[str]:
    return [span.text for span in find_furniture(text, title)]


def test_the_news_itself_is_not_marked() -> None:
    assert marked(TEXT, TITLE) == []


@pytest.mark.skipif(not REFERENCE.exists(), reason="the reference article lies beside the checkout")
def test_the_newsletter_call_of_the_reference_article_is_found_exactly() -> None:
    article = json.loads(REFERENCE.read_text(encoding="utf-8"))
    assert marked(article["text"]) == article["furniture"]


def test_teasers_below_a_heading_run_to_the_end() -> None:
    assert marked("\n\n".join([TEXT, "مقالات ذات صلة", *TEASERS])) == ["مقالات ذات صلة", *TEASERS]


def test_a_heading_alone_inside_the_text_takes_one_teaser_with_it() -> None:
    text = "\n\n".join([PARAGRAPHS[0], "اقرأ أيضاً", TEASERS[0], "تفاصيل الحادثة", PARAGRAPHS[1]])
    assert marked(text) == ["اقرأ أيضاً", TEASERS[0]]


def test_a_link_with_its_headline_takes_nothing_with_it() -> None:
    text = "\n\n".join([PARAGRAPHS[0], f"شاهد أيضاً: {TEASERS[0]}", "إصابة طفل ثانية في البلدة"])
    assert marked(text) == [f"شاهد أيضاً: {TEASERS[0]}"]


def test_a_menu_above_the_text_takes_nothing_with_it() -> None:
    assert marked(f"آخر الأخبار\n{TEASERS[0]}\n\n{TEXT}") == ["آخر الأخبار"]


def test_prose_ends_a_list_of_teasers() -> None:
    text = "\n\n".join([PARAGRAPHS[0], "مقالات ذات صلة", *TEASERS, "وقال شاهد إن النار توقفت"])
    assert "وقال شاهد إن النار توقفت" not in marked(text)


def test_tags_at_the_end_are_short_and_longer_lines_are_not_tags() -> None:
    text = f"{TEXT}\n\nالوسوم:\nعين الزيتون\nانفجار\nوصل فريق الإنقاذ إلى المكان بعد ساعة كاملة من الانفجار"
    assert marked(text) == ["الوسوم:\nعين الزيتون"]


def test_a_source_link_is_the_last_sentence_of_its_paragraph() -> None:
    link = "رابط الخبر بصحيفة الضفتين: إصابة أربعة باعة"
    assert marked(f"{PARAGRAPHS[0]} {link}") == [link]


def test_a_newsletter_call_behind_a_sentence_leaves_the_sentence() -> None:
    assert marked("أصيب بائعان بجروح في السوق. اشترك بنشرتنا البريدية.") == ["اشترك بنشرتنا البريدية."]


def test_the_repeated_headline_goes_with_or_without_the_outlet() -> None:
    assert marked(f"{TITLE}\n\n{TEXT}", f"{TITLE} | شبكة مرافئ") == [TITLE]
    assert marked(f"«{TITLE}»\n\n{TEXT}", TITLE) == [f"«{TITLE}»"]


def test_a_text_that_is_only_its_headline_keeps_it() -> None:
    assert marked(TITLE, TITLE) == []


def test_a_repeated_paragraph_counts_once() -> None:
    assert marked(f"{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{PARAGRAPHS[0]}") == [PARAGRAPHS[0]]


def test_a_cut_off_preview_goes_and_the_whole_paragraph_stays() -> None:
    preview = PARAGRAPHS[0][:70] + "..."
    assert marked(f"{preview}\n\n{PARAGRAPHS[0]}") == [preview]


def test_short_lines_may_be_said_twice() -> None:
    assert marked("الرابية:\nثلاثة قتلى وجريح\nالحجر:\nثلاثة قتلى وجريح") == []


@pytest.mark.parametrize(
    "line",
    [
        "https://t.me/marafi",
        "رابط القناة: https://t.me/marafi",
        "#عين_الزيتون #انفجار",
        "🔴🔴",
        "_____",
        "© 2021 مرافئ",
    ],
)
def test_lines_without_news_go_by_their_shape(line: str) -> None:
    assert marked(f"{PARAGRAPHS[0]}\n\n{line}") == [line]


def test_a_hashtag_over_the_text_stays_for_it_may_name_the_place() -> None:
    assert marked(f"#عين_الزيتون\n{PARAGRAPHS[0]}") == []


@pytest.mark.parametrize("line", ["»", '".', "انفجار قرب السوق https://t.me/marafi/5", "12"])
def test_lines_that_may_belong_to_the_news_stay(line: str) -> None:
    assert marked(f"{PARAGRAPHS[0]}\n{line}\n{PARAGRAPHS[1]}") == []


def test_lines_of_one_paragraph_make_one_span() -> None:
    text = f"{PARAGRAPHS[0]}\r\n\r\nتابعوا قناتنا على تلغرام\r\nhttps://t.me/marafi\r\n"
    assert marked(text) == ["تابعوا قناتنا على تلغرام\r\nhttps://t.me/marafi"]


LINES = st.sampled_from(
    [
        *PARAGRAPHS,
        *TEASERS,
        TITLE,
        "مقالات ذات صلة",
        "اقرأ أيضاً:",
        "شارك: فيسبوك تويتر",
        "#وسم",
        "🔻",
        "",
        " ",
        "\u2028",
        "\r",
    ]
)


@given(st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=14), st.one_of(st.none(), st.just(TITLE), st.text()))
def test_spans_slice_to_their_text_in_order_and_apart(lines: list[str], title: str | None) -> None:
    text = "\n".join(lines)
    end = 0
    for span in find_furniture(text, title):
        assert text[span.start : span.end] == span.text
        assert end <= span.start < span.end
        end = span.end


def test_lone_surrogates_and_nul_do_no_harm() -> None:
    assert marked("\ud800 قال\0 المتحدث\nأضف تعليق") == ["أضف تعليق"]


@pytest.mark.parametrize(
    "piece", ["قال المتحدث إن القوات تتقدم ", "اشترك بنشرتنا. ", "#وسم ", "(", "٣", "اقرأ أيضا " * 3 + "\n"]
)
def test_time_is_linear_in_one_huge_line_and_in_many(piece: str) -> None:
    text = piece * (2_000_000 // len(piece))
    started = time.perf_counter()
    find_furniture(text, TITLE)
    assert time.perf_counter() - started < 8


def test_an_article_of_usual_length_takes_a_fraction_of_a_millisecond() -> None:
    text = (TEXT + "\n\n" + TEXT[::-1])[:1200]
    find_furniture(text, TITLE)
    times = []
    for _ in range(50):
        started = time.perf_counter()
        find_furniture(text, TITLE)
        times.append(time.perf_counter() - started)
    # The budget is 0.3 ms; the rest is for busy machines.
    assert min(times) < 0.001
