from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from marsad.cli.main import app

GUIDE = Path(__file__).resolve().parent.parent.parent / "docs" / "command-line.md"
COMMANDS = ["place", "read", "explain", "gazetteer check", "lexicon check", "lexicon compile", "schema", "samples"]


def test_the_list_of_commands_is_whole() -> None:
    top = typer.main.get_command(app)
    groups = {"gazetteer", "lexicon"}
    names = {name for name in top.commands if name not in groups}  # type: ignore[attr-defined]
    for group in groups:
        names |= {f"{group} {name}" for name in top.commands[group].commands}  # type: ignore[attr-defined]
    assert names == set(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_chapter_in_the_guide(command: str) -> None:
    assert f"## marsad {command}" in GUIDE.read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    result = CliRunner().invoke(app, [*command.split(), "--help"])
    assert result.exit_code == 0
    assert "Usage:" in result.stdout


def test_the_list_of_commands_waits_for_no_reader() -> None:
    loaded = "sys.modules.keys() & {'numpy', 'msgspec', 'daachorse', 'marsad.pipeline', 'aiohttp'}"
    script = f"import sys; import marsad.cli.main; assert not {loaded}, {loaded}"
    subprocess.run([sys.executable, "-c", script], check=True)
