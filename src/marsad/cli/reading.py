"""What `marsad read` does: inputs → items → readings, in order, in one process or several, memory bounded."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from marsad.clean import UnreadableInput, clean_bytes, clean_text
from marsad.cli.failures import BROKEN_LINES, UNREADABLE, complain
from marsad.cli.output import open_writer
from marsad.cli.progress import Ticker
from marsad.collect import Document, JsonLine, SourceError, open_source, without_surrogates
from marsad.collect.records import Record, RecordError, read_record
from marsad.pipeline import read_cleaned, reference_day
from marsad.shapes import Article, to_json

if TYPE_CHECKING:
    from marsad.cli.read import Format

# A chunk is handed to a worker as a whole: large enough to be worth the trip, small enough to keep memory flat.
CHUNK_ITEMS, CHUNK_BYTES = 64, 2**19
# Chunks on their way for each worker: one being read, one waiting.
CHUNKS_AHEAD = 2
_LANGUAGES = {
    "fa": "Persian", "ckb": "Kurdish", "ur": "Urdu", "en": "English", "fr": "French", "tr": "Turkish", "he": "Hebrew",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Failure:
    """An input that could not be opened."""

    message: str
    data: bytes = b""


Item = Document | JsonLine | Failure


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reading as JSON, or what was wrong; ``size`` in bytes of input, ``note`` for the person watching."""

    size: int
    reading: bytes | None = None
    error: str | None = None
    status: int = 0
    note: str | None = None


def read_sources(
    sources: list[str],
    wanted: Format | None,
    published: str | None,
    output: Path | None,
    jobs: int,
) -> int:
    """Read every source, write its readings, return the exit status: 1 for broken lines, 2 for unreadable inputs."""
    reference_day(published)
    items = iter(_items(sources))
    first = next(items, None)
    bulk = isinstance(first, JsonLine)
    form = wanted or ("jsonl" if bulk or _all_jsonl(sources) else "text")
    several = bulk or len(sources) > 1
    stream = chain([first] if first is not None else [], items)
    found = _outcomes(stream, published, jobs if several else 1)
    status = 0
    with open_writer(form, output, several=several) as writer, Ticker("Reading", _size(sources)) as ticker:
        ticker.watch(not writer.on_terminal)
        for outcome in found:
            status = max(status, outcome.status)
            for message in (outcome.error, outcome.note):
                if message:
                    complain(message)
            if outcome.reading is not None:
                writer.write(outcome.reading)
            ticker.advance(outcome.size)
    return status


def _all_jsonl(sources: list[str]) -> bool:
    return all(source.lower().endswith((".jsonl", ".ndjson")) for source in sources)


def _size(sources: list[str]) -> int | None:
    paths = [Path(source) for source in sources]
    return sum(path.stat().st_size for path in paths) if all(path.is_file() for path in paths) else None


def _items(sources: list[str]) -> Iterator[Item]:
    """Everything there is to read; what cannot be opened becomes a :class:`Failure` in its place."""
    for source in sources:
        try:
            if source.lower().startswith(("http://", "https://")):
                yield _fetched(source)
            else:
                with open_source(source) as opened:
                    yield from opened.items
        except SourceError as error:
            yield Failure(str(error))


def _fetched(url: str) -> Item:
    from marsad.collect.fetch import Fetcher, FetchError  # noqa: PLC0415 - aiohttp takes 0.2 s that files need not wait

    try:
        return Fetcher().fetch(url)
    except FetchError as error:
        return Failure(str(error))


def _outcomes(items: Iterable[Item], published: str | None, jobs: int) -> Iterator[Outcome]:
    if jobs == 1:
        return (outcome_of(item, published) for item in items)
    return _in_parallel(items, published, jobs)


def _in_parallel(items: Iterable[Item], published: str | None, jobs: int) -> Iterator[Outcome]:
    """The outcomes in the order of the items, read by ``jobs`` processes, a bounded number of chunks on their way."""
    warm()
    waiting: deque[Future[list[Outcome]]] = deque()
    pool = ProcessPoolExecutor(jobs, initializer=warm)
    try:
        for chunk in _chunks(items):
            waiting.append(pool.submit(_read_chunk, chunk, published))
            if len(waiting) > jobs * CHUNKS_AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        why = "a reading process ended suddenly (out of memory?)"
        raise SourceError(f"--jobs {jobs}: {why}; try again with fewer jobs") from error
    finally:
        pool.shutdown(cancel_futures=True)


def warm() -> None:
    """Load lexicon and gazetteer; before a fork, so that the workers share their memory."""
    from marsad.gazetteer import load_gazetteer  # noqa: PLC0415 - only where several processes start
    from marsad.lexicon.load import load_lexicon  # noqa: PLC0415

    load_lexicon()
    load_gazetteer()


def _chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    size = 0
    for item in items:
        chunk.append(item)
        size += len(item.data)
        if len(chunk) >= CHUNK_ITEMS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _read_chunk(items: list[Item], published: str | None) -> list[Outcome]:
    return [outcome_of(item, published) for item in items]


def outcome_of(item: Item, published: str | None) -> Outcome:
    """The reading of one item. Never raises: an article that breaks the reader must not stop the others."""
    size = len(item.data)
    if isinstance(item, Failure):
        return Outcome(size, error=item.message, status=UNREADABLE)
    where = f"{item.name}: line {item.number}" if isinstance(item, JsonLine) else item.name
    status = BROKEN_LINES if isinstance(item, JsonLine) else UNREADABLE
    try:
        article, article_id, day = _article(item, published)
        reading = read_cleaned(article, published=day, article_id=article_id)
        note = _language_note(item, article)
        return Outcome(size, to_json(reading), note=note)
    except UnreadableInput as error:
        return Outcome(size, error=str(error), status=status)
    except RecordError as error:
        return Outcome(size, error=f"{where}: {error}", status=status)
    except Exception as error:
        told = f"{type(error).__name__}: {error}"[:120]
        return Outcome(size, error=f"{where}: the reader failed ({told}); please report this article", status=status)


def _article(item: Document | JsonLine, published: str | None) -> tuple[Article, str | None, str | None]:
    """The article, its id, and the day that outranks the article's own date."""
    if isinstance(item, JsonLine) or item.json:
        record = read_record(item.data)
        return article_of(record, published), None if record.id is None else str(record.id), None
    article = clean_bytes(item.data, name=item.name, url=item.url, declared=item.declared)
    if not article.text.strip():
        raise UnreadableInput(item.name, "no article text found in it", "save the text of the article and give that")
    clean = {key: without_surrogates(value) for key in ("text", "title") if (value := getattr(article, key))}
    return msgspec.structs.replace(article, **clean), None, published


def article_of(record: Record, published: str | None = None) -> Article:
    """A record as an article; ``published`` stands in where the record has no date of its own."""
    article = clean_text(record.text, title=record.title, published=record.published or published, url=record.url)
    return msgspec.structs.replace(article, outlet=record.outlet)


def _language_note(item: Document | JsonLine, article: Article) -> str | None:
    if isinstance(item, JsonLine) or article.language == "ar":
        return None
    if article.language is None:
        return f"{item.name}: too few Arabic words to read anything from; give an Arabic article"
    language = _LANGUAGES.get(article.language, article.language)
    return f"{item.name}: written in {language}, not in Arabic, so nothing is read from it; give an Arabic article"
