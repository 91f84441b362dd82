from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace

import pytest

from marsad.collect import files
from marsad.collect.files import Document, JsonLine, Source, SourceError, open_source, without_surrogates


def opened(source: str) -> tuple[str, list[Document | JsonLine]]:
    with open_source(source) as found:
        return found.kind, list(found.items)


def piped(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[Document | JsonLine]]:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    return opened("-")


def test_a_text_file_is_one_document(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"text")
    assert opened(str(file)) == ("document", [Document(str(file), b"text")])


def test_a_jsonl_file_gives_its_lines_with_their_numbers_blank_ones_counted(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'\xef\xbb\xbf{"text":"a"}\r\n\n  \n{"text":"b"}')
    kind, lines = opened(str(file))
    assert kind == "jsonl"
    assert lines == [JsonLine(str(file), 1, b'{"text":"a"}\r\n'), JsonLine(str(file), 4, b'{"text":"b"}')]


def test_a_json_file_is_one_record(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_bytes(b'{\n "text": "a"\n}')
    assert opened(str(file)) == ("json", [Document(str(file), b'{\n "text": "a"\n}', json=True)])


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'{"id":"1","text":"a"}\n{"id":"2","text":"b"}\n', "jsonl"),
        (b'{"id":"1","text":"a"}', "jsonl"),
        (b'\xef\xbb\xbf{"id":"1","text":"a"}\n', "jsonl"),
        (b'{"id":"1","text":broken\n{"id":"2","text":"b"}\n', "jsonl"),
        (b'this line is broken\n{"id":"2","text":"b"}\n', "jsonl"),
        (b'{"text":"' + b"a" * 200_000 + b'"}', "jsonl"),
        (b'{\n  "id": "1",\n  "text": "a"\n}\n', "json"),
        (b'{"id": "1",\n  "text": "a"}\n', "json"),
        (b"<html><body>a</body></html>", "document"),
        ("قصف المدينة".encode(), "document"),
        (b"", "document"),
    ],
    ids=lambda value: value if isinstance(value, str) else repr(value[:20]),
)
def test_standard_input_is_told_apart_by_its_beginning(data: bytes, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert piped(data, monkeypatch)[0] == kind


def test_lines_longer_than_what_is_looked_at_come_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = [b'{"text":"' + bytes([97 + number]) * 50_000 + b'"}\n' for number in range(5)]
    _, found = piped(b"".join(lines), monkeypatch)
    assert [item.data for item in found] == lines


def test_a_line_without_end_is_cut_and_the_next_one_keeps_its_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 100)
    file = tmp_path / "a.jsonl"
    file.write_bytes(b"x" * 1000 + b"\n" + b'{"text":"b"}\n')
    _, lines = opened(str(file))
    assert [(line.number, len(line.data)) for line in lines if isinstance(line, JsonLine)] == [(1, 101), (2, 13)]


def test_a_file_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "MOST_BYTES", 100)
    file = tmp_path / "a.txt"
    file.write_bytes(b"x" * 101)
    with pytest.raises(SourceError, match="split it"):
        opened(str(file))


def test_what_cannot_be_opened_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nothing\.txt: there is no such file; check the name"):
        opened(str(tmp_path / "nothing.txt"))
    with pytest.raises(SourceError, match=r"this is a folder; name the files in it"):
        opened(str(tmp_path))
    with pytest.raises(SourceError, match="check the name"):
        opened("a\0b")


def test_a_closed_standard_input_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(SourceError, match="standard input: it is closed"):
        opened("-")


def test_lone_surrogates_become_replacement_characters_of_the_same_length() -> None:
    assert without_surrogates("قصف\ud800 المدينة\udfff") == "قصف\ufffd المدينة\ufffd"


def test_the_size_of_a_file_is_known_for_the_progress_bar(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_bytes(b'{"text":"a"}\n')
    with open_source(str(file)) as source:
        assert isinstance(source, Source)
        assert source.size == 13
