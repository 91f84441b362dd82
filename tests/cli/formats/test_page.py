from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from importlib.resources import files

from selectolax.lexbor import LexborHTMLParser, LexborNode

from marsad.cli.formats.page import render_page
from marsad.shapes import Reading

from .factory import STORY, claim, event, reading, span, story


def parsed(*readings: Reading) -> LexborHTMLParser:
    return LexborHTMLParser(render_page(readings))


def one(page: LexborHTMLParser, selector: str) -> LexborNode:
    (node,) = page.css(selector)
    return node


def test_the_page_is_arabic_and_right_to_left() -> None:
    html = one(parsed(story()), "html")
    assert (html.attributes["lang"], html.attributes["dir"]) == ("ar", "rtl")


def test_taking_the_tags_away_gives_title_and_text() -> None:
    page = parsed(story())
    assert one(page, ".text").text() == STORY
    assert one(page, ".title").text() == "هجوم في السعدية"


def test_odd_whitespace_and_emoji_survive_too() -> None:
    text = "\n\n 🔴  عاجل \u00a0|\tخبر \n\n\nسطر\n"
    assert one(parsed(reading(text)), ".text").text() == text


def test_each_span_is_highlighted_once_also_across_lines() -> None:
    page = parsed(story())
    content = span(STORY, "القتلى خمسة\nوالجرحى كثر")
    anchor = f"a1-content-text-{content.start}-{content.end}"
    assert [node.text() for node in page.css(f"#{anchor}, [data-of={anchor}]")] == ["القتلى خمسة", "والجرحى كثر"]
    assert len(page.css(".text .trigger")) == len(page.css(".text .toll")) == len(page.css(".text .furniture")) == 1


def test_no_id_occurs_twice_and_every_anchor_leads_somewhere() -> None:
    page = parsed(story(), story())
    ids = Counter(node.attributes["id"] for node in page.css("[id]"))
    assert set(ids.values()) == {1}
    links = [node.attributes["href"] or "" for node in page.css("a[href]")]
    assert links
    assert all(link.startswith("#") and link[1:] in ids for link in links)


def test_the_trigger_leads_to_its_card_and_the_card_back_to_the_trigger() -> None:
    page = parsed(story())
    trigger = one(page, ".text a.trigger")
    assert trigger.attributes["href"] == "#a1-event-1"
    assert f"#{trigger.attributes['id']}" in [node.attributes["href"] for node in page.css("#a1-event-1 a")]


def test_a_card_shows_type_status_place_date_toll_actor_and_rule() -> None:
    card = one(parsed(story()), "#a1-event-1").text()
    for words in ("هجوم", "attack", "جديد", "السعدية", "ديالى", "2021-09-06", "من 3 إلى 5", "1 على الأقل", "مسلحون"):
        assert words in card
    assert "attack/hujum" in card


def test_a_claim_card_shows_speaker_stance_manner_and_its_event() -> None:
    page = parsed(story())
    card = one(page, "#a1-claim-1")
    for words in ("مصدر طبي", "يقول", "asserts", "حرفي", "القتلى خمسة والجرحى كثر"):
        assert words in card.text()
    assert one(page, "#a1-claim-1 a[href='#a1-event-1']").text() == "الحدث 1: هجوم"


def test_what_an_article_says_never_becomes_markup() -> None:
    evil = '<script>alert("x")</script> & </style><img src=x onerror=1>'
    cue = span(evil, "script")
    page = parsed(
        reading(
            evil,
            title=evil,
            outlet=evil,
            published=evil,
            url="javascript:alert(1)",
            claims=(claim(cue, cue, speaker=evil),),
        )
    )
    assert not page.css("script, img, [onerror], a[href^=javascript]")
    assert one(page, ".text").text() == one(page, ".title").text() == evil


def test_characters_no_page_can_hold_are_replaced_one_for_one() -> None:
    text = "قبل\x00بعد\ud800هجوم"
    page = parsed(reading(text, events=(event(span(text, "هجوم")),)))
    assert one(page, ".text").text() == "قبل\ufffdبعد\ufffdهجوم"
    assert one(page, ".text .trigger").text() == "هجوم"


def test_the_page_asks_no_host_for_anything_and_runs_no_script() -> None:
    html = render_page([story()])
    page = LexborHTMLParser(html)
    css = one(page, "style").text()
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    policy = one(page, "meta[http-equiv]").attributes["content"] or ""
    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert not page.css("script, [src], [style], form, iframe")
    assert [node.attributes["href"] for node in page.css("link")] == ["data:,"]
    assert "url(" not in css
    assert "@import" not in css


def test_highlights_have_nothing_that_would_break_the_joining_of_letters() -> None:
    css = files("marsad.cli.formats").joinpath("page.css").read_text(encoding="utf-8")
    rules = re.findall(r"^\.m\b[^{]*\{([^}]*)\}", css, flags=re.MULTILINE)
    assert len(rules) >= 8
    assert not re.search(r"padding|margin|border|font|letter-spacing|display|position", "".join(rules))


def test_an_article_without_title_or_findings_still_has_its_place() -> None:
    page = parsed(reading("", relevant=False))
    assert "بلا عنوان" in one(page, ".untitled").text()
    assert one(page, ".text").text() == ""
    assert not page.css(".card")


def test_no_readings_give_a_page_that_says_so() -> None:
    assert "لا مقالات" in one(parsed(), "body > .nothing").text()


def test_other_scripts_find_their_own_direction() -> None:
    page = parsed(reading("The town was calm.", title="Calm"))
    assert {node.attributes["dir"] for node in page.css(".title, .text p")} == {"auto"}


def test_only_web_addresses_become_source_links() -> None:
    page = parsed(reading("نص", url="https://example.org/a?b=1&c=2"))
    assert one(page, ".byline a").attributes["href"] == "https://example.org/a?b=1&c=2"


def test_the_same_readings_give_the_same_page() -> None:
    assert render_page([story()]) == render_page([story()])
