"""How old a referral may be: as old as it is, unless the user says otherwise."""

import json
from pathlib import Path

import pytest

from headwater.cli.main import main

LIST = (
    "Client,Referred by,First contact,First invoice,Amount\nCem Aslan,Ann Berg,2016-01-15,2026-02-01,1000\n"
)


def reviewed(capsys: pytest.CaptureFixture[str], tmp_path: Path, *words: str) -> dict:
    path = tmp_path / "clients.csv"
    path.write_text(LIST)
    assert main(["review", str(path), "--json", "--no-profile", "--today", "2026-06-01", *words]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.spec("S0-11")
def test_a_source_of_ten_years_ago_keeps_its_client_unless_a_limit_is_set(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    told = reviewed(capsys, tmp_path)
    assert [hop["name"] for hop in told["clients"][0]["chain"]] == ["Ann Berg"]
    assert told["models"]["credit_years"] is None
    told = reviewed(capsys, tmp_path, "--credit-years", "5")
    assert told["clients"][0]["origin"] == "unknown"
    assert told["models"]["credit_years"] == 5
