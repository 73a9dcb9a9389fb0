"""The reports inside the wheel are those of the project's test data."""

import json
from pathlib import Path

import dlxh

DATA = Path(__file__).parents[2] / "tests" / "data"


def read(folder: Path) -> dict[str, object]:
    return {path.stem: json.loads(path.read_bytes()) for path in sorted(folder.glob("*.json"))}


def test_january() -> None:
    month = dlxh.examples.january_2025()
    assert month.reports == read(DATA / "tra-vinh-2025-01") and len(month.reports) == 14
    assert month.context == list(read(DATA / "tra-vinh-2025-01" / "context").values())
    assert month.overlay == read(DATA / "overlays")["illustrative"]
    answer = dlxh.Jurisdiction.tra_vinh().standing(
        list(month.reports.values()), obligation="monthly-report", period=month.period, now=month.now
    )
    assert sum(unit["state"] == "accepted" for unit in answer["units"]) == 9


def test_year() -> None:
    year = dlxh.examples.year_2025()
    jurisdiction = dlxh.Jurisdiction.from_json(year.jurisdiction)
    answer = jurisdiction.cases(year.results, now=year.now)
    assert len(answer["cases"]) >= 40 and not answer["left_out"]
    # What one body carries on from the other is told once.
    assert len({(case["reporter"], case["id"]) for case in answer["cases"]}) == len(answer["cases"])
