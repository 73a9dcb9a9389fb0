"""Reports from spreadsheets: for offices that live in Excel (`pip install dlxh[sheet]`; CSV needs nothing more).

The layout is read off the report's form schema, so that it knows every member and every code that the form knows:

- A report is several sheets: `report` holds one row, and every list of objects is a sheet named after it: `issues`,
  `streams`, `proposals`, `about`, `followed_up` and what hangs below it.
- Row 1 names the columns by the members of the report (`topic`, `forecast.expects`), row 2 says what they are called;
  data begins in row 3. Columns may stand in any order; those that are not needed may be left out.
- A sheet below another has the columns `row.…` first: the number of the issue, or of the other row above, it belongs to,
  counted from 1.
- A code is written as itself or as its label; several go into one cell, one a line or parted by `;`.
- With CSV, a report is a folder of `report.csv`, `issues.csv` and so on.

What is written is a report to be validated; this module only finds cells that cannot be a member of it.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from dlxh import Jurisdiction

if TYPE_CHECKING:
    from dlxh import types

__all__ = ["Fault", "Read", "SheetError", "read", "template", "write"]

FIRST = 3
"""The row in which data begins."""
SPARE = 300
"""Rows below it that get drop-down lists."""


class Fault(NamedTuple):
    """A cell that cannot be a member of a report; its content is not repeated."""

    sheet: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        return f"{self.sheet}, dòng {self.row}, cột {self.column}: {self.message}"


class SheetError(ValueError):
    """The spreadsheet does not read as a report; `faults` tells all the cells."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(faults)
        self.faults = faults

    def __str__(self) -> str:
        return "\n".join(map(str, self.faults))


@dataclass
class Read:
    """A report, and the cells that its members came from."""

    report: dict[str, Any]
    places: dict[str, str]

    def place(self, pointer: str) -> str | None:
        """Return the sheet, row and column of the member at a finding's pointer, or of the nearest one around it."""
        while pointer and pointer not in self.places:
            pointer = pointer.rpartition("/")[0]
        return self.places.get(pointer)


@dataclass
class _Column:
    path: tuple[str, ...]
    title: str
    kind: str
    format: str | None
    several: bool
    choices: dict[str, str]
    """Codes with their labels."""

    @property
    def name(self) -> str:
        return ".".join(self.path)


@dataclass
class _Table:
    name: str
    title: str
    path: tuple[str, ...]
    """The lists on the way to it."""
    columns: list[_Column] = field(default_factory=lambda: [])

    def parents(self) -> list[str]:
        """Return the columns that name the rows above."""
        return [f"row.{name}" for name in self.path[:-1]]


def _tables(jurisdiction: Jurisdiction, period: str, lang: types.Lang) -> list[_Table]:
    schema = jurisdiction.form_schema(kind="monthly-opinion", period=period, lang=lang)
    tables: list[_Table] = []

    def resolved(node: dict[str, Any]) -> dict[str, Any]:
        target: dict[str, Any] = schema["$defs"][node["$ref"].rpartition("/")[2]] if "$ref" in node else {}
        return {**target, **node}

    def walk(node: dict[str, Any], table: _Table, path: tuple[str, ...]) -> None:
        members, required = resolved(node)["properties"], resolved(node).get("required", [])
        # What must be filled in comes first, in the order in which core asks for it.
        for name in [*required, *(name for name in members if name not in required)]:
            member = resolved(members[name])
            items = resolved(member["items"]) if member["type"] == "array" else {}
            if items.get("type") == "object":
                below = _Table(name, member["title"], (*table.path, name))
                if any(other.name == name for other in tables):
                    below.name = "_".join(below.path)
                tables.append(below)
                walk(items, below, ())
            elif member["type"] == "object":
                walk(member, table, (*path, name))
            else:
                leaf = items or member
                choices = {choice["const"]: choice["title"] for choice in leaf.get("oneOf", [])}
                if (*path, name) == ("schema",):
                    continue
                column = _Column((*path, name), member["title"], leaf["type"], leaf.get("format"), bool(items), choices)
                table.columns.append(column)

    first = _Table("report", schema["title"], ())
    tables.append(first)
    walk(schema, first, ())
    return tables


def _cells(table: _Table) -> list[str]:
    return [*table.parents(), *(column.name for column in table.columns)]


def _rows(report: dict[str, Any], table: _Table) -> Iterator[list[object]]:
    def below(node: dict[str, Any], path: tuple[str, ...], numbers: list[object]) -> Iterator[list[object]]:
        if not path:
            values = []
            for column in table.columns:
                value: Any = node
                for name in column.path:
                    value = value.get(name) if isinstance(value, dict) else None
                values.append(_written(value, column))
            # The last number is the row's own.
            yield [*numbers[:-1], *values]
            return
        for number, item in enumerate(node.get(path[0], []), start=1):
            yield from below(item, path[1:], [*numbers, number])

    yield from below(report, table.path, [] if table.path else [None])


def _written(value: Any, column: _Column) -> object:
    if value is None:
        return None
    if column.several:
        return "\n".join(str(_written_one(item, column)) for item in value)
    return _written_one(value, column)


def _written_one(value: Any, column: _Column) -> object:
    if column.choices:
        return column.choices.get(value, value)
    return value if column.kind in ("integer", "boolean") else str(value)


def template(
    path: str | os.PathLike[str], jurisdiction: Jurisdiction | None = None, *, period: str = "2025-01", lang: types.Lang = "vi"
) -> None:
    """Write an empty spreadsheet with the codes of `period` as drop-down lists; a folder of CSV if `path` is no `.xlsx`."""
    write({}, path, jurisdiction, period=period, lang=lang)


def write(
    report: dict[str, Any],
    path: str | os.PathLike[str],
    jurisdiction: Jurisdiction | None = None,
    *,
    period: str | None = None,
    lang: types.Lang = "vi",
) -> None:
    """Write a report as a spreadsheet that `read` reads."""
    of = period or str(report.get("period", "2025-01"))
    tables = _tables(jurisdiction or Jurisdiction.tra_vinh(), of, lang)
    target = Path(path)
    if target.suffix == ".xlsx":
        _write_xlsx(report, tables, target)
        return
    target.mkdir(parents=True, exist_ok=True)
    for table in tables:
        with (target / f"{table.name}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            out = csv.writer(file)
            out.writerow(_cells(table))
            out.writerow([*table.parents(), *(column.title for column in table.columns)])
            if report:
                out.writerows([_guarded(value) for value in row] for row in _rows(report, table))


def _guarded(value: object) -> object:
    # A cell that begins like a formula would be one to a spreadsheet; the apostrophe is taken off again in reading.
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@'\t\r" and value else value


def _write_xlsx(report: dict[str, Any], tables: list[_Table], path: Path) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    book.remove(book.worksheets[0])
    sheets = [book.create_sheet(table.name) for table in tables]
    codes = book.create_sheet("codes")
    lists = 0
    for table, sheet in zip(tables, sheets):
        sheet.append(_cells(table))
        sheet.append([*table.parents(), *(column.title for column in table.columns)])
        for row in sheet.iter_rows(min_row=1, max_row=2):
            for cell in row:
                cell.font = Font(bold=cell.row == 2, color="888888" if cell.row == 1 else "000000")
                cell.alignment = Alignment(wrap_text=True, vertical="top")
        if report:
            for number, values in enumerate(_rows(report, table), start=FIRST):
                for at, value in enumerate(values, start=1):
                    cell = sheet.cell(number, at, value)
                    if isinstance(value, str):
                        # Text stays text, also where it looks like a formula or a number.
                        cell.data_type, cell.number_format = "s", "@"
        sheet.freeze_panes = f"A{FIRST}"
        for at, column in enumerate(table.columns, start=len(table.parents()) + 1):
            letter = get_column_letter(at)
            sheet.column_dimensions[letter].width = 14 if column.choices or column.kind == "integer" else 28
            last = FIRST + SPARE
            if not column.choices:
                if column.kind == "string":
                    for number in range(FIRST, last):
                        sheet.cell(number, at).number_format = "@"
                continue
            lists += 2
            codes.cell(1, lists - 1, f"{table.name}.{column.name}")
            for number, (code, title) in enumerate(column.choices.items(), start=2):
                codes.cell(number, lists - 1, code)
                codes.cell(number, lists, title)
            if not column.several:
                of = get_column_letter(lists)
                among = f"codes!${of}$2:${of}${len(column.choices) + 1}"
                choice = DataValidation(type="list", formula1=among, allow_blank=True, showErrorMessage=False)
                choice.add(f"{letter}{FIRST}:{letter}{last}")
                sheet.add_data_validation(choice)
    book.save(path)


def _grids(path: Path, tables: list[_Table]) -> dict[str, list[list[object]]]:
    if path.suffix == ".xlsx":
        from openpyxl import load_workbook

        try:
            book = load_workbook(path, read_only=True, data_only=True)
            # Rows are read only here, and may be damaged where the rest is not.
            return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book.worksheets}
        except OSError:
            raise
        except Exception:  # What openpyxl raises for a damaged file is not said anywhere.
            raise SheetError([Fault(path.name, 1, "A", "không phải tệp xlsx đọc được")]) from None
    grids: dict[str, list[list[object]]] = {}
    for table in tables:
        file = path / f"{table.name}.csv"
        if file.is_file():
            try:
                rows = csv.reader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""))
                grids[table.name] = [[_unguarded(cell) for cell in row] for row in rows]
            except UnicodeDecodeError:
                raise SheetError([Fault(table.name, 1, "A", "không phải UTF-8: lưu lại bằng “CSV UTF-8”")]) from None
            except csv.Error:
                raise SheetError([Fault(table.name, 1, "A", "không phải CSV đọc được")]) from None
    return grids


def _unguarded(text: str) -> str:
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in "=+-@'\t\r" else text


def read(path: str | os.PathLike[str], jurisdiction: Jurisdiction | None = None, *, period: str = "2025-01") -> Read:
    """Read a spreadsheet, or a folder of CSV, as a report to be validated.

    `period` says of which month the codes are. Raises `SheetError` with every cell that cannot be read.
    """
    tables = _tables(jurisdiction or Jurisdiction.tra_vinh(), period, "vi")
    grids = _grids(Path(path), tables)
    faults: list[Fault] = []
    read = Read({"schema": "urn:dlxh:schema:monthly-opinion:1"}, {})
    reports = 0
    for table in tables:
        grid = grids.get(table.name, [])
        if not grid:
            if table.name == "report":
                faults.append(Fault("report", 1, "A", "không có trang này"))
            continue
        names = ["" if name is None else str(name).strip() for name in grid[0]]
        known = {column.name: column for column in table.columns}
        for at, name in enumerate(names):
            if name and name not in known and name not in table.parents():
                faults.append(Fault(table.name, 1, _letter(at), "không có cột này trong mẫu"))
            elif name and name in names[:at]:
                faults.append(Fault(table.name, 1, _letter(at), "cột lặp lại"))
        for parent in table.parents():
            if parent not in names:
                faults.append(Fault(table.name, 1, "A", f"thiếu cột {parent}"))
        if any(parent not in names for parent in table.parents()):
            continue
        for number, row in enumerate(grid[FIRST - 1 :], start=FIRST):
            if all(_blank(cell) for cell in row):
                continue
            reports += table.name == "report"
            if table.name == "report" and reports > 1:
                faults.append(Fault("report", number, "A", "mỗi tệp chỉ một báo cáo, một dòng"))
                continue
            target, pointer = _target(read.report, table, names, row, number, faults)
            if target is None:
                continue
            if table.path:
                read.places[pointer] = f"{table.name}!A{number}"
            for at, (name, cell) in enumerate(zip(names, row)):
                if name not in known or _blank(cell):
                    continue
                column = known[name]
                try:
                    value = _value(cell, column)
                except ValueError as wrong:
                    faults.append(Fault(table.name, number, f"{_letter(at)} ({name})", str(wrong)))
                    continue
                node = target
                for step in column.path[:-1]:
                    node = node.setdefault(step, {})
                node[column.path[-1]] = value
                read.places["/".join((pointer, *column.path))] = f"{table.name}!{_letter(at)}{number}"
    if faults:
        raise SheetError(faults)
    # A report with no issue says so with an empty list.
    read.report.setdefault("issues", [])
    return read


def _target(
    report: dict[str, Any], table: _Table, names: list[str], row: list[object], number: int, faults: list[Fault]
) -> tuple[dict[str, Any] | None, str]:
    """Return the object that a row fills, and its pointer; a new one at the end of its list."""
    node, pointer = report, ""
    for step in table.path[:-1]:
        at = names.index(f"row.{step}")
        above = row[at] if at < len(row) else None
        siblings = node.get(step, [])
        try:
            index = _integer(above) - 1
        except ValueError:
            index = -1
        if not 0 <= index < len(siblings):
            faults.append(Fault(table.name, number, f"{_letter(at)} (row.{step})", f"không có dòng này ở {step}"))
            return None, pointer
        node, pointer = siblings[index], f"{pointer}/{step}/{index}"
    if not table.path:
        return node, pointer
    items = node.setdefault(table.path[-1], [])
    items.append({})
    return items[-1], f"{pointer}/{table.path[-1]}/{len(items) - 1}"


def _blank(cell: object) -> bool:
    return cell is None or (isinstance(cell, str) and not cell.strip())


def _letter(at: int) -> str:
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _integer(cell: object) -> int:
    if isinstance(cell, bool) or not isinstance(cell, (int, float, str)):
        raise ValueError("phải là số nguyên")
    if isinstance(cell, str):
        text = cell.strip()
        if not (text.isascii() and text.lstrip("-").isdigit() and len(text) < 16):
            raise ValueError("phải là số nguyên")
        return int(text)
    if cell != cell or abs(cell) >= 2**53 or cell != int(cell):
        raise ValueError("phải là số nguyên")
    return int(cell)


def _boolean(cell: object) -> bool:
    words = {"true": True, "1": True, "có": True, "x": True, "false": False, "0": False, "không": False}
    word = str(cell).strip().lower()
    if word not in words:
        raise ValueError("phải là TRUE hoặc FALSE")
    return words[word]


def _text(cell: object, column: _Column) -> str:
    if isinstance(cell, datetime):
        if column.format == "date-time":
            raise ValueError("ghi bằng chữ, có múi giờ: 2025-01-14T16:30:00+07:00")
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and abs(cell) < 2**53 and cell.is_integer():
        # A spreadsheet makes numbers of codes and ids.
        return str(int(cell))
    return str(cell)


def _code(text: str, column: _Column) -> str:
    if not column.choices:
        return text
    text = text.strip()
    if text in column.choices:
        return text
    found = [code for code, title in column.choices.items() if title == text]
    if len(found) != 1:
        raise ValueError("không có trong danh mục" if not found else "nhãn trùng nhau, hãy ghi mã")
    return found[0]


def _value(cell: object, column: _Column) -> object:
    if column.several:
        separators = _text(cell, column).replace(";", "\n") if column.choices else _text(cell, column)
        parts = [part.strip() for part in separators.split("\n") if part.strip()]
        return [_code(part, column) for part in parts]
    if column.kind == "integer":
        return _integer(cell)
    if column.kind == "boolean":
        return _boolean(cell)
    return _code(_text(cell, column), column)
