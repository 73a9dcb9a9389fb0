"""The bench runs and prints its ratios; what they are depends on the machine and is judged by who runs it."""

import json
import re
import subprocess
import sys
from pathlib import Path

import dlxh

BENCH = Path(__file__).parents[1] / "bench.py"


def test_it_prints_its_ratios(tmp_path: Path) -> None:
    month = dlxh.examples.january_2025()
    judged = {name: dlxh.Jurisdiction.tra_vinh().validate(report, now=month.now) for name, report in month.reports.items()}
    # Those that follow their schema.
    sound = [month.reports[name] for name, answer in judged.items() if answer["accepted"]]
    reports = tmp_path / "reports.ndjson"
    reports.write_text("\n".join(json.dumps(report, ensure_ascii=False) for report in sound), encoding="utf-8")
    run = subprocess.run([sys.executable, str(BENCH), str(reports), "1"], capture_output=True, check=True, text=True)
    ratios = re.findall(r"^ratio (\w+) (\d+\.\d\d)$", run.stdout, flags=re.MULTILINE)
    assert [name for name, _ in ratios] == ["py_validate_vs_pydantic", "py_validate_vs_msgspec", "py_two_workers"]
    assert all(float(ratio) > 0 for _, ratio in ratios) and run.stderr == ""
