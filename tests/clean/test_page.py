from __future__ import annotations

import pytest

from marsad.clean import clean_page

from .pages import PARAGRAPHS, TEASERS, TEXT, TITLE, agency_page, blog_page, portal_page


def test_a_blog_page_gives_text_and_all_it_says_of_itself() -> None:
    article = clean_page(blog_page().encode(), url="https://daffatayn.example/2021/03/16/4711/?utm_source=x")
    assert article.text.startswith(TEXT)
    assert article.title == TITLE
    assert article.outlet == "صحيفة الضفتين"
    assert article.author == "ليان القصار"
    assert article.published == "2021-03-16T21:40:00+03:00"
    assert article.url == "https://daffatayn.example/2021/03/16/4711/"
    assert article.language == "ar"


def test_an_old_portal_page_gives_its_paragraphs_and_the_day_in_its_address() -> None:
    article = clean_page(portal_page().encode("windows-1256"), url="https://wadi.example/2019/11/02/n.html")
    assert article.text.startswith(TEXT)
    assert article.title == TITLE
    assert article.published == "2019-11-02"
    assert article.outlet is None


def test_an_agency_page_gives_the_time_element_as_precise_as_it_is() -> None:
    article = clean_page(agency_page().encode())
    assert article.text.startswith(TEXT)
    assert (article.title, article.outlet) == (TITLE, "وكالة مرافئ")
    assert article.published == "2022-08-19T09:05"
    assert article.url == "https://marafi.example/ar/news/88"


@pytest.mark.parametrize("page", [blog_page(), portal_page(), agency_page()])
def test_no_news_paragraph_is_marked_and_all_that_follows_is(page: str) -> None:
    article = clean_page(page.encode())
    marked = "\n".join(span.text for span in article.furniture)
    assert not any(paragraph in marked for paragraph in PARAGRAPHS)
    assert article.text.removeprefix(TEXT).strip() == marked


@pytest.mark.parametrize("page", [blog_page(), portal_page(), agency_page()])
def test_menus_teasers_and_feet_stay_out_of_the_text(page: str) -> None:
    text = clean_page(page.encode()).text
    assert TEASERS[1] not in text
    assert "اقتصاد" not in text
    assert "جميع الحقوق" not in text


def test_a_page_without_text_is_an_empty_article() -> None:
    assert clean_page(b"<html><head><title>t</title></head><body></body></html>").text == ""


def test_nul_bytes_do_not_cut_a_page() -> None:
    assert clean_page(blog_page().replace("سوق", "سو\0ق").encode()).text.startswith(TEXT)


def test_where_the_fast_readings_disagree_the_careful_one_decides() -> None:
    pytest.importorskip("trafilatura", exc_type=ImportError)
    noise = "".join(f"<div><a href='/{at}'>قسم</a> <span>إعلان {at}</span></div>" for at in range(300))
    article = clean_page(blog_page().replace("<article>", f"{noise}<article>").encode())
    assert PARAGRAPHS[2] in article.text
    assert "إعلان 7" not in article.text
