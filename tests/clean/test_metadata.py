from __future__ import annotations

import pytest
from selectolax.lexbor import LexborHTMLParser

from marsad.clean.metadata import Metadata, read_metadata


def read(head: str, body: str = "", url: str | None = None) -> Metadata:
    return read_metadata(LexborHTMLParser(f"<html><head>{head}</head><body>{body}</body></html>"), url)


@pytest.mark.parametrize("separator", [" | ", " - ", " – ", "|", " :: "])
def test_the_outlet_behind_the_title_goes(separator: str) -> None:
    assert (
        read(f"<title>حريق في ميناء البلدة ليل الأحد{separator}شبكة مرافئ</title>").title
        == "حريق في ميناء البلدة ليل الأحد"
    )


def test_a_dash_inside_a_headline_stays() -> None:
    title = "طريق البلدة - المطار مغلق حتى إشعار آخر"
    assert read(f'<meta property="og:title" content="{title}">').title == title


def test_a_title_that_is_only_the_outlet_gives_way_to_the_heading() -> None:
    head = '<meta property="og:title" content="شبكة مرافئ"><meta property="og:site_name" content="شبكة مرافئ">'
    assert read(head, "<h1>حريق في الميناء</h1>").title == "حريق في الميناء"


def test_entities_escaped_twice_are_unescaped_in_the_title() -> None:
    assert read('<meta property="og:title" content="&amp;quot;هدوء&amp;quot; في البلدة">').title == '"هدوء" في البلدة'


def test_broken_json_is_passed_over() -> None:
    broken = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    deep = f'<script type="application/ld+json">{"[" * 100_000}</script>'
    good = '<script type="application/ld+json">[{"@type": "NewsArticle", "publisher": {"name": "مرافئ"}}]</script>'
    assert read(broken + deep + good).outlet == "مرافئ"


def test_the_publisher_of_a_list_of_authors_is_not_an_author() -> None:
    linked = '{"@type": "Article", "author": [{"name": "مرافئ"}], "publisher": {"name": "مرافئ"}}'
    assert read(f'<script type="application/ld+json">{linked}</script>').author is None


def test_a_relative_canonical_address_is_completed() -> None:
    assert read('<link rel="canonical" href="/n/5">', url="https://a.example/x?y=1").url == "https://a.example/n/5"


def test_a_canonical_address_of_the_front_page_is_a_mistake() -> None:
    read_url = read('<link rel="canonical" href="https://a.example/">', url="https://a.example/n/5").url
    assert read_url == "https://a.example/n/5"


@pytest.mark.parametrize("href", ["javascript:void(0)", "http://[broken", "ftp://a.example/x"])
def test_an_address_that_is_no_page_is_ignored(href: str) -> None:
    assert read(f'<link rel="canonical" href="{href}">').url is None
