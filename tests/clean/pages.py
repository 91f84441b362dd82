"""Pages written for these tests: invented outlets, people and events, in the layouts that outlets use."""

from __future__ import annotations

PARAGRAPHS = (
    "قالت شرطة بلدة عين الزيتون إن عبوة ناسفة انفجرت مساء الثلاثاء قرب سوق الخضار، ما أدى إلى إصابة أربعة من الباعة.",
    "وأوضح الناطق باسم الشرطة سامر الدلو أن فريقاً هندسياً فكك عبوة ثانية زُرعت تحت عربة على بعد خمسين متراً من المكان.",
    "وأضاف أن السوق سيبقى مغلقاً حتى صباح الخميس، وأن القوات نصبت حواجز على الطريقين إلى البلدة بحثاً عن المنفذين.",
    "وكانت البلدة شهدت في مطلع العام انفجاراً مماثلاً قرب المدرسة القديمة لم يسفر عن إصابات، بحسب سكان من الحي.",
)
TITLE = "إصابة أربعة باعة بانفجار عبوة في سوق عين الزيتون"
TEXT = "\n\n".join(PARAGRAPHS)
TEASERS = (
    "افتتاح معرض الكتاب في المدينة القديمة",
    "ارتفاع أسعار الطحين للشهر الثالث",
    "عودة الدراسة في ثلاث بلدات",
)


def _paragraphs(separator: str = "\n") -> str:
    return separator.join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)


def _menu() -> str:
    items = ("الرئيسية", "سياسة", "اقتصاد", "رياضة", "من نحن")
    return "".join(f'<li><a href="/{at}">{item}</a></li>' for at, item in enumerate(items))


def _teasers() -> str:
    return "".join(f'<li><a href="/n/{at}">{teaser}</a></li>' for at, teaser in enumerate(TEASERS))


def blog_page(charset: str | None = "utf-8") -> str:
    """A page of the common blog software: everything in meta tags and JSON-LD, widgets around the text."""
    meta = f'<meta charset="{charset}">' if charset else ""
    return f"""<!doctype html>
<html dir="rtl" lang="ar"><head>{meta}
<title>{TITLE} - صحيفة الضفتين</title>
<meta property="og:title" content="{TITLE}">
<meta property="og:site_name" content="صحيفة الضفتين">
<meta property="article:published_time" content="2021-03-16T21:40:00+03:00">
<link rel="canonical" href="https://daffatayn.example/2021/03/16/4711/">
<script type="application/ld+json">
{{"@context": "https://schema.org", "@graph": [
 {{"@type": "WebPage", "datePublished": "2021-03-16T18:00:00+00:00"}},
 {{"@type": "NewsArticle", "headline": "{TITLE}", "datePublished": "2021-03-16T21:40:00+03:00",
   "author": {{"@type": "Person", "name": "ليان القصار"}}, "publisher": {{"name": "صحيفة الضفتين"}}}}]}}
</script></head>
<body><header><nav><ul>{_menu()}</ul></nav></header>
<article><h1>{TITLE}</h1><div class="entry-content">
{_paragraphs()}
<p>اقرأ أيضاً: <a href="/n/9">{TEASERS[0]}</a></p>
<div class="sharedaddy sd-sharing"><h3>شارك هذا الموضوع:</h3><ul><li><a href="#">تويتر</a></li></ul></div>
</div></article>
<aside class="sidebar"><h3>الأكثر قراءة</h3><ul>{_teasers()}</ul></aside>
<div id="comments"><h3>اترك تعليقاً</h3><form><textarea></textarea></form></div>
<footer><p>جميع الحقوق محفوظة صحيفة الضفتين</p></footer></body></html>"""


def portal_page() -> str:
    """An old portal: tables, ``<br>`` between paragraphs, no meta but the title, the date in its address."""
    body = "<br><br>".join(PARAGRAPHS)
    return f"""<html><head><title>{TITLE} | شبكة وادي الحجر</title></head>
<body dir="rtl"><table width="100%"><tr><td><a href="/">الرئيسية</a>
<a href="/s">سياسة</a> <a href="/e">اقتصاد</a></td></tr>
<tr><td class="t"><h1>{TITLE}</h1></td></tr>
<tr><td><div id="newsbody">{body}<br><br>تابعوا قناتنا على تلغرام<br>https://t.me/wadialhajar</div></td>
<td><b>اخترنا لك</b><ul>{_teasers()}</ul></td></tr></table>
<center>جميع الحقوق محفوظة 2019</center></body></html>"""


def agency_page() -> str:
    """An agency's page: sections of divs, the date in a time element, a newsletter call inside the text."""
    return f"""<!doctype html><html lang="ar-IQ" dir="rtl"><head><meta charset="utf-8">
<meta property="og:site_name" content="وكالة مرافئ"><meta property="og:url" content="https://marafi.example/ar/news/88">
<meta property="og:title" content="{TITLE} | وكالة مرافئ"></head><body>
<div class="top-menu"><ul>{_menu()}</ul></div>
<main><div class="article-header"><h1>{TITLE}</h1><time datetime="2022-08-19T09:05">الجمعة</time></div>
<section class="story">{_paragraphs()}
<p>هل أعجبك المحتوى وتود أن يصلك مثله كل أسبوع؟<br>اشترك بنشرتنا البريدية.</p></section>
<div class="related-news"><h2>أخبار ذات صلة</h2><ul>{_teasers()}</ul></div></main>
<div class="social-share"><a>فيسبوك</a> <a>تويتر</a></div></body></html>"""
