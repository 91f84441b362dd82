from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from marsad.cli.main import app

MARSAD = [sys.executable, "-c", "from marsad.cli.main import app; app()"]
ATTACK = "قتل ثلاثة جنود في هجوم شنه مسلحون على نقطة تفتيش في كركوك أمس."
OTHER = "افتتح الوزير معرض الكتاب في بغداد."


def marsad(*arguments: str | Path, stdin: bytes | str | None = None) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments], input=stdin)


def readings(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def record(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    file = tmp_path / "article.txt"
    file.write_text(ATTACK, encoding="utf-8")
    return file


@pytest.fixture
def bulk(tmp_path: Path) -> Path:
    file = tmp_path / "articles.jsonl"
    lines = [record(id=f"a{n}", text=ATTACK if n % 2 else OTHER, published="2026-01-14") for n in range(7)]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_a_text_file_gives_a_summary(article: Path) -> None:
    result = marsad("read", article)
    assert result.exit_code == 0
    assert "Events" in result.stdout
    assert "كركوك" in result.stdout
    assert result.stderr == ""


def test_json_is_the_whole_reading_of_the_unchanged_text(article: Path) -> None:
    reading = json.loads(marsad("read", article, "--format", "json").stdout)
    assert reading["article"]["text"] == ATTACK
    assert reading["relevant"] is True
    assert reading["schema"] == "marsad.reading/1"


def test_published_sets_the_day_that_yesterday_is_counted_from(article: Path) -> None:
    result = marsad("read", article, "--format", "jsonl", "--published", "2026-01-14")
    assert [date["earliest"] for date in readings(result.stdout)[0]["dates"]] == ["2026-01-13"]
    without = marsad("read", article, "--format", "jsonl")
    assert [date["earliest"] for date in readings(without.stdout)[0]["dates"]] == [None]


def test_html_is_one_page(article: Path) -> None:
    page = marsad("read", article, "--format", "html").stdout
    assert page.startswith("<!doctype html>")
    assert page.count("<article") == 1


def test_a_web_page_gives_its_title_and_text(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    body = f"<p>{ATTACK}</p>" * 3
    page = f"<html><head><meta charset='windows-1256'><title>هجوم في كركوك</title></head><body>{body}</body></html>"
    file.write_bytes(page.encode("windows-1256"))
    reading = json.loads(marsad("read", file, "--format", "json").stdout)
    assert ATTACK in reading["article"]["text"]
    assert reading["relevant"] is True


def test_standard_input_may_be_text(article: Path) -> None:
    result = marsad("read", "-", "--format", "jsonl", stdin=ATTACK.encode())
    assert readings(result.stdout) == readings(marsad("read", article, "--format", "jsonl").stdout)


def test_standard_input_may_be_jsonl(bulk: Path) -> None:
    assert marsad("read", "-", stdin=bulk.read_bytes()).stdout == marsad("read", bulk).stdout


def test_one_record_may_be_a_json_file(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"id": "a1", "text": ATTACK, "outlet": "وكالة"}, indent=1), encoding="utf-8")
    reading = json.loads(marsad("read", file, "--format", "json").stdout)
    assert (reading["id"], reading["article"]["outlet"]) == ("a1", "وكالة")


def test_jsonl_gives_one_reading_a_line_same_ids_same_order(bulk: Path) -> None:
    result = marsad("read", bulk)
    assert result.exit_code == 0
    assert [reading["id"] for reading in readings(result.stdout)] == [f"a{n}" for n in range(7)]
    assert [reading["relevant"] for reading in readings(result.stdout)] == [False, True] * 3 + [False]


def test_several_processes_give_the_same_bytes(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    lines = [record(id=n, text=f"{ATTACK} {n}") if n % 50 else "broken" for n in range(200)]
    file.write_text("\n".join(lines), encoding="utf-8")
    alone, together = marsad("read", file), marsad("read", file, "--jobs", "2")
    assert alone.stdout == together.stdout
    assert alone.stderr == together.stderr
    assert (alone.exit_code, together.exit_code) == (1, 1)


def test_a_broken_line_is_named_by_its_number_and_stops_nothing(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [record(id="a", text=ATTACK), "{broken", '["list"]', record(id="d"), record(id="e", text=5), ""]
    file.write_text("\n".join([*lines, record(id="g", text=ATTACK)]), encoding="utf-8")
    result = marsad("read", file)
    assert result.exit_code == 1
    assert [reading["id"] for reading in readings(result.stdout)] == ["a", "g"]
    assert [line.split(": ")[2] for line in result.stderr.splitlines()] == [f"line {n}" for n in (2, 3, 4, 5)]
    assert all(line.startswith(f"marsad: {file}: line") and "; " in line for line in result.stderr.splitlines())


def test_a_date_that_is_none_breaks_its_line_and_a_partial_one_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    lines = [record(id="a", text=ATTACK, published="2009-10"), record(id="b", text=ATTACK, published="someday")]
    file.write_text("\n".join(lines), encoding="utf-8")
    result = marsad("read", file)
    assert result.exit_code == 1
    (kept,) = readings(result.stdout)
    assert kept["article"]["published"] == "2009-10"
    assert [date["earliest"] for date in kept["dates"]] == [None]


def test_an_empty_text_with_an_id_is_an_irrelevant_reading(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text(record(id="a", text=""), encoding="utf-8")
    result = marsad("read", file)
    assert result.exit_code == 0
    assert [(reading["id"], reading["relevant"]) for reading in readings(result.stdout)] == [("a", False)]


def test_jsonl_may_be_shown_as_a_json_list_or_a_page(bulk: Path) -> None:
    listed = json.loads(marsad("read", bulk, "--format", "json").stdout)
    assert [reading["id"] for reading in listed] == [f"a{n}" for n in range(7)]
    assert marsad("read", bulk, "--format", "html").stdout.count("<article") == 7


def test_the_output_file_appears_only_whole(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "reading.json"
    assert marsad("read", article, "--format", "json", "--output", target).stdout == ""
    assert json.loads(target.read_text(encoding="utf-8"))["relevant"] is True
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "reading.json"]


def test_one_unreadable_input_does_not_stop_the_others(article: Path, tmp_path: Path) -> None:
    result = marsad("read", tmp_path / "none.txt", article, "--format", "jsonl")
    assert result.exit_code == 2
    assert len(readings(result.stdout)) == 1
    assert "none.txt: there is no such file" in result.stderr


PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"
UNREADABLE = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n",
    "empty.html": b"<html><head><title></title></head><body><script>x()</script></body></html>",
    "pdf.html": PDF,
    "image.html": PNG,
    "binary.txt": bytes(range(256)) * 20,
    "broken.gz.html": gzip.compress(ATTACK.encode())[:12],
    "broken.json": b'{"id": "a"',
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_holds_no_article_is_named_in_one_line_with_a_remedy(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(UNREADABLE[name])
    result = marsad("read", file)
    assert result.exit_code == 2
    assert result.stdout == ""
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"marsad: {file}: ")
    assert "; " in line


@pytest.mark.parametrize("published", ["yesterday", "2026-02-30", "14/1/2026"])
def test_a_published_that_is_no_date_is_refused(article: Path, published: str) -> None:
    result = marsad("read", article, "--published", published)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"marsad: --published '{published}': not a date; write it as")


def test_another_language_is_read_and_said_so(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Two soldiers were killed in an attack on the city by the group on Monday.", encoding="utf-8")
    result = marsad("read", file, "--format", "jsonl")
    assert result.exit_code == 0
    assert readings(result.stdout)[0]["relevant"] is False
    assert "written in English, not in Arabic" in result.stderr


def test_an_output_that_cannot_be_written_is_named(article: Path, tmp_path: Path) -> None:
    result = marsad("read", article, "--output", tmp_path / "no" / "such" / "file")
    assert result.exit_code == 2
    assert "No such file or directory" in result.stderr


def test_addresses_that_lead_into_the_own_network_are_refused() -> None:
    result = marsad("read", "http://127.0.0.1:9/x")
    assert result.exit_code == 2
    assert "not public" in result.stderr


def test_a_reader_of_the_output_that_leaves_causes_no_noise(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("\n".join(record(id=n, text=ATTACK * 20) for n in range(300)), encoding="utf-8")
    with subprocess.Popen([*MARSAD, "read", file], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""


def test_arabic_comes_out_even_where_the_locale_knows_only_ascii(article: Path) -> None:
    surroundings = os.environ | {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "ascii",
    }
    shown = subprocess.run([*MARSAD, "read", article], capture_output=True, env=surroundings, check=True)
    assert "كركوك" in shown.stdout.decode("utf-8")


def test_help_and_reading_load_no_network_library() -> None:
    script = (
        "import sys; from marsad.cli.main import app; import marsad.cli.reading; assert 'aiohttp' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
