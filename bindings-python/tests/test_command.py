"""The command `dlxh`, run as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import dlxh
from dlxh.__main__ import main

DATA = Path(__file__).parents[2] / "tests" / "data"
FOLDER = DATA / "tra-vinh-2025-01"
NOW = "2025-01-20T08:00:00+07:00"


def test_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(FOLDER), "--now", NOW]) == 1
    out = capsys.readouterr().out
    assert "01-huyen-cang-long.json: Tiếp nhận" in out and "06-huyen-tra-cu.json: Trả lại" in out
    assert "P002 [Lỗi] /issues/2/account [319–331]: văn bản có số trông như số điện thoại" in out
    # The digests beside the reports are used: what was followed up is known.
    assert "chưa kiểm tra được" not in out.split("02-huyen")[0]
    assert out.endswith("Tiếp nhận: 9/14\n")


def test_json_says_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["validate", str(FOLDER), "--now", NOW, "--json", "--lang", "en"]
    arguments += ["--overlay", str(DATA / "overlays" / "illustrative.json")]
    assert main(arguments) == 1
    answers = json.loads(capsys.readouterr().out)
    month = dlxh.examples.january_2025()
    jurisdiction = dlxh.Jurisdiction.tra_vinh().with_overlay(month.overlay)
    expected = [jurisdiction.validate(r, now=NOW, lang="en", context=month.context) for r in month.reports.values()]
    assert [answer["answer"] for answer in answers] == expected


def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = str(FOLDER / "02-huyen-cau-ke.json")
    assert main(["validate", good, "--now", NOW]) == 0
    lines = tmp_path / "two.ndjson"
    report = json.dumps(json.loads(Path(good).read_bytes()))
    lines.write_text(f"{report}\n\n{{\n", "utf-8")
    assert main(["validate", str(lines), "--now", NOW]) == 2
    assert "two.ndjson:3: " in capsys.readouterr().out
    empty = tmp_path / "empty"
    empty.mkdir()
    bad = tmp_path / "context"
    bad.mkdir()
    (bad / "x.json").write_text("{")
    for arguments in (
        ["validate", good, "--now", "2025-01-20T08:00:00"],
        ["validate", str(empty), "--now", NOW],
        ["validate", str(tmp_path / "absent.json"), "--now", NOW],
        ["validate", good, "--now", NOW, "--overlay", good],
        ["validate", good, "--now", NOW, "--context", str(bad)],
        ["agenda", "--from", "2025-02-30", "--to", "2025-03-01"],
    ):
        assert main(arguments) == 2
        captured = capsys.readouterr()
        assert captured.err and not captured.out
    with pytest.raises(SystemExit) as left:
        main(["validate", good])
    assert left.value.code == 2


def test_a_recipient_that_is_no_more_is_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["agenda", "--from", "2025-02-28", "--to", "2025-03-31"]) == 0
    shown = capsys.readouterr().out
    assert "→ Ban Tuyên giáo Tỉnh ủy\n" in shown and "→ TV-BTG (không còn)\n" in shown
    assert main(["agenda", "--lang", "en", "--from", "2025-03-01", "--to", "2025-03-31"]) == 0
    assert "→ TV-BTG (no more)\n" in capsys.readouterr().out


def test_the_agenda_from_a_console_of_another_encoding() -> None:
    command = [sys.executable, "-m", "dlxh", "agenda", "--from", "2025-04-01", "--to", "2025-04-30"]
    run = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True)
    assert "2025-04-18  Báo cáo tổng hợp tình hình dư luận, 2025-04" in run.stdout.decode()
