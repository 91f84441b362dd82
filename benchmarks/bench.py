"""What reading costs on this machine, beside trafilatura in the same run; one JSON object as the last line.

- ``read_ms``: milliseconds of CPU from an article to its reading, median over the dev articles (the samples where
  those are not at hand); ``read_ms_per_1200`` is the same scaled to 1,200 characters an article.
- ``trafilatura_ms``: milliseconds of CPU for `trafilatura.extract` of a page made here, ``page_kb`` large;
  ``read_page_ms``: our whole way from the same page to its reading.
- ``startup_s``: seconds from the start of `marsad read` with a one-line article to its end, best of three.
- ``rss_mb``: most memory that `marsad read` of all those articles held.
- ``stages_ms``: median milliseconds of CPU an article, stage by stage.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

import trafilatura

from marsad.clean import clean_text
from marsad.cli.reading import article_of
from marsad.collect.records import Record, read_record
from marsad.gazetteer import load_gazetteer
from marsad.lexicon.load import load_lexicon
from marsad.pipeline import read_cleaned, read_page
from marsad.reading.claims import find_reports
from marsad.reading.events import find_drafts
from marsad.reading.layers import lay_out
from marsad.reading.page import open_page
from marsad.reading.reader import assemble

HOME = Path(__file__).resolve().parent.parent
ROOMS = (HOME.parent / "shared" / "evaluation" / "dev", HOME / "samples")
REPEATS = 5
USUAL_ARTICLE = 1200
PARAGRAPHS, TEASERS, STARTS = 12, 220, 3
MARSAD = [sys.executable, "-c", "from marsad.cli.main import app; app()"]


def articles() -> tuple[str, list[Record]]:
    """The dev articles, else the samples, and the name of their folder."""
    room = next(room for room in ROOMS if list(room.glob("*.json")))
    return room.name, [read_record(path.read_bytes()) for path in sorted(room.glob("*.json"))]


def milliseconds(work: Callable[[], object]) -> float:
    """The least CPU time of several runs: what disturbs a run only adds to it."""
    times = []
    for _ in range(REPEATS):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return 1000 * min(times)


def read_record_text(record: Record) -> object:
    """One article through the whole reader."""
    return read_cleaned(article_of(record))


def reference_of(record: Record) -> date | None:
    """The day of an article's date; of a year or a month none."""
    published = record.published or ""
    return date.fromisoformat(published[:10]) if len(published) >= len("2026-01-14") else None


def stages(record: Record) -> dict[str, float]:
    """Milliseconds of each stage for one article; ``layers`` holds the one before it, ``assemble`` the two."""
    lexicon, gazetteer = load_lexicon(), load_gazetteer()
    article = clean_text(record.text, title=record.title, published=record.published)
    reference = reference_of(record)
    layers = lay_out(open_page(article), lexicon, gazetteer, reference)
    return {
        "clean": milliseconds(lambda: clean_text(record.text, title=record.title)),
        "fold_and_tokenise": milliseconds(lambda: open_page(article)),
        "layers": milliseconds(lambda: lay_out(open_page(article), lexicon, gazetteer, reference)),
        "events": milliseconds(lambda: find_drafts(layers, gazetteer)),
        "claims": milliseconds(lambda: find_reports(layers)),
        "assemble": milliseconds(lambda: assemble(layers, "bench", lexicon, gazetteer)),
    }


def page(records: list[Record]) -> bytes:
    """A news page as outlets serve it: one article among menus, styles, scripts and teasers."""
    texts = [record.text.replace("\n", " ") for record in records]
    body = "".join(f"<p>{texts[number % len(texts)][:500]}</p>" for number in range(PARAGRAPHS))
    teasers = "".join(
        f"<li class='card'><a href='/{n}'><img src='/{n}.jpg' alt=''><h3>{texts[n % len(texts)][:70]}</h3></a></li>"
        for n in range(TEASERS)
    )
    style = "".join(f".c{n}{{margin:{n}px;color:#{n:06x}}}" for n in range(300))
    head = f"<title>{records[0].title or ''}</title><style>{style}</style><script>{'var a=1;' * 800}</script>"
    article = f"<article><h1>{records[0].title or ''}</h1>{body}</article>"
    html = f"<html><head><meta charset='utf-8'>{head}</head><body><nav><ul>{teasers}</ul></nav>{article}</body></html>"
    return html.encode()


def startup_s() -> float:
    """Seconds of `marsad read` for one short article, best of three."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
        file.write("قتل جندي في هجوم على نقطة تفتيش.")
        file.flush()
        times = []
        for _ in range(STARTS):
            started = time.perf_counter()
            subprocess.run([*MARSAD, "read", file.name], check=True, stdout=subprocess.DEVNULL)
            times.append(time.perf_counter() - started)
    return min(times)


def rss_mb(records: list[Record]) -> float:
    """Megabytes that `marsad read` of all articles held at most."""
    watcher = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for record in records:
            file.write(json.dumps({"id": record.id, "title": record.title, "text": record.text}) + "\n")
        file.flush()
        command = [sys.executable, "-c", watcher, *MARSAD, "read", file.name]
        kilobytes = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(kilobytes) / 1024


def measure() -> dict[str, Any]:
    """Everything, rounded to what the measure is good for."""
    room, records = articles()
    for record in records:
        read_record_text(record)
    times = [milliseconds(lambda record=record: read_record_text(record)) for record in records]  # type: ignore[misc]
    scaled = [spent * USUAL_ARTICLE / max(1, len(record.text)) for spent, record in zip(times, records, strict=True)]
    profiles = [stages(record) for record in records]
    whole_page = page(records)
    return {
        "read_ms": round(median(times), 2),
        "read_ms_per_1200": round(median(scaled), 2),
        "read_ms_slowest": round(max(times), 2),
        "trafilatura_ms": round(milliseconds(lambda: trafilatura.extract(whole_page)), 2),
        "read_page_ms": round(milliseconds(lambda: read_page(whole_page)), 2),
        "page_kb": round(len(whole_page) / 1024),
        "startup_s": round(startup_s(), 2),
        "rss_mb": round(rss_mb(records)),
        "articles": f"{len(records)} of {room}, median {round(median(len(r.text) for r in records))} characters",
        "stages_ms": {name: round(median(profile[name] for profile in profiles), 2) for name in profiles[0]},
    }


def main() -> None:
    """Measure, tell a person, end with the object."""
    print("Measuring (half a minute) ...", file=sys.stderr)
    figures = measure()
    for name, value in figures.items():
        print(f"{name:18} {value}")
    print(json.dumps(figures, ensure_ascii=False))


if __name__ == "__main__":
    main()
