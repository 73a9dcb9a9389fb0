"""Spreadsheets become the reports they were written from, and say which cell is wrong."""

from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

import dlxh
from dlxh import sheet

MONTH = dlxh.examples.january_2025()
TRA_VINH = dlxh.Jurisdiction.tra_vinh()
# Those that are not broken in structure.
SOUND = {name: report for name, report in MONTH.reports.items() if not name.startswith(("09", "13"))}


@pytest.mark.parametrize("name", SOUND)
@pytest.mark.parametrize("form", ["report.xlsx", "csv"])
def test_round_trip(name: str, form: str, tmp_path: Path) -> None:
    sheet.write(SOUND[name], tmp_path / form)
    assert sheet.read(tmp_path / form).report == SOUND[name]


def faults(path: Path) -> list[tuple[str, int, str]]:
    with pytest.raises(sheet.SheetError) as raised:
        sheet.read(path)
    return [fault[:3] for fault in raised.value.faults]


def test_a_finding_has_its_cell(tmp_path: Path) -> None:
    sheet.write(SOUND["06-huyen-tra-cu"], tmp_path / "a.xlsx")
    read = sheet.read(tmp_path / "a.xlsx")
    finding = TRA_VINH.validate(read.report, now=MONTH.now)["findings"][0]
    place = read.place(finding["pointer"])
    assert place is not None and place.startswith("issues!") and place.endswith("5")
    name, _, cell = place.partition("!")
    cells = openpyxl.load_workbook(tmp_path / "a.xlsx")[name]
    assert cells[cell].value == SOUND["06-huyen-tra-cu"]["issues"][2]["account"]


def test_the_template_is_empty_and_offers_the_codes(tmp_path: Path) -> None:
    path = tmp_path / "template.xlsx"
    sheet.template(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames[:2] == ["report", "issues"] or {"report", "issues", "streams", "codes"} <= set(book.sheetnames)
    lists: Any = book["streams"].data_validations
    assert {"Tán thành", "Phản đối"} <= {cell.value for row in book["codes"].iter_rows() for cell in row}
    offered = {}
    for validation in lists.dataValidation:
        column = str(validation.sqref).split(":")[0].rstrip("0123456789")
        area = validation.formula1.replace("codes!", "").replace("$", "")
        offered[book["streams"][f"{column}1"].value] = [row[0].value for row in book["codes"][area]]
    assert offered["tendency"] == list(dlxh.labels.labels("tally.1", "Tendency").values())
    assert sheet.read(path).report == {"schema": "urn:dlxh:schema:monthly-opinion:1", "issues": []}


def test_cells_as_excel_makes_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    sheet.write(SOUND["01-huyen-cang-long"], path)
    book = openpyxl.load_workbook(path)
    issues: Any = book["issues"]
    report: Any = book["report"]
    at = {cell.value: cell.column for cell in issues[1]}
    issues.cell(3, at["id"], 1.0)
    issues.cell(3, at["areas"], 844)
    issues.cell(3, at["hot_spot.answer_by"], datetime(2025, 2, 10))
    issues.cell(3, at["topic"], "land/compensation")
    book.save(path)
    assert sheet.read(path).report == SOUND["01-huyen-cang-long"]
    top = {cell.value: cell.column_letter for cell in report[1]}
    report[f"{top['submitted_at']}3"] = datetime(2025, 1, 14, 16, 30)
    report[f"{top['revision']}3"] = "một"
    issues.cell(4, at["topic"], "Chuyện khác")
    issues.cell(1, 60, "note")
    streams = book["streams"]
    streams["A3"] = 99
    book.save(path)
    found = faults(path)
    assert ("report", 3, f"{top['submitted_at']} (submitted_at)") in found
    assert ("report", 3, f"{top['revision']} (revision)") in found
    assert ("issues", 4, f"{sheet._letter(at['topic'] - 1)} (topic)") in found
    assert ("issues", 1, "BH") in found and ("streams", 3, "A (row.issues)") in found
    with pytest.raises(sheet.SheetError) as raised:
        sheet.read(path)
    assert "issues, dòng 4" in str(raised.value) and "Chuyện khác" not in str(raised.value)


def test_text_is_no_formula(tmp_path: Path) -> None:
    report = {**SOUND["02-huyen-cau-ke"], "next_focus": ["=1+1", "'x"]}
    report["thinking"] = {"level": "stable", "summary": "=HYPERLINK(1)\nhai dòng; có dấu \"\u2028"}
    report["mood"] = {"level": "stable", "summary": "'=x"}
    for form in ("a.xlsx", "csv"):
        sheet.write(report, tmp_path / form)
        assert sheet.read(tmp_path / form).report == report


def test_what_is_no_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04no")
    assert faults(tmp_path / "a.xlsx") == [("a.xlsx", 1, "A")]
    (tmp_path / "empty").mkdir()
    assert faults(tmp_path / "empty") == [("report", 1, "A")]
    (tmp_path / "empty" / "report.csv").write_bytes("reporter\nĐơn vị\n".encode("cp1258", "replace") + b"\xff")
    assert faults(tmp_path / "empty") == [("report", 1, "A")]
    with pytest.raises(FileNotFoundError):
        sheet.read(tmp_path / "absent.xlsx")
