"""Whatever is handed over, a call answers or raises a documented exception: no panic reaches Python."""

import contextlib
import io
import json
import tempfile
from inspect import Parameter, signature
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dlxh
from dlxh import sheet, types
from dlxh.__main__ import main

TRA_VINH = dlxh.Jurisdiction.tra_vinh()
MONTH = dlxh.examples.january_2025()
REPORTS = list(MONTH.reports.values())
LOADERS = ("tra_vinh", "from_json", "with_overlay", "validate_many")
OPERATIONS = [name for name in vars(dlxh.Jurisdiction) if not name.startswith("_") and name not in LOADERS]
# CallError is a ValueError; a NaN is a ValueError of json; what JSON has not is a TypeError.
DOCUMENTED = (ValueError, TypeError)

PIECES = st.sampled_from(
    ["2025-01", "2025-01-20T08:00:00+07:00", "2025-02-30", "monthly-report", "monthly-opinion", "TV-HU-CL", "", "\x00", "\ud800"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | PIECES
NAMES = st.text(max_size=8) | st.sampled_from(["schema", "reporter", "period", "issues", "streams", "mood", "key", "counts"])
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(NAMES, inner, max_size=4), max_leaves=20
)
KNOWN = ["now", "lang", "period", "obligation", "unit", "kind", "date", "from_", "to", "code", "name", "table", "text"]
OPTIONS = st.dictionaries(st.sampled_from([*KNOWN, "context", "limit"]) | st.text(max_size=8), JSON, max_size=5)
BYTES = st.binary(max_size=200)
DOCUMENTS = BYTES | st.text(max_size=200) | JSON | st.dictionaries(NAMES, JSON, max_size=4) | st.none()

TALLIED: Any = TRA_VINH.tally(REPORTS, now=MONTH.now)["tally"]
SHEETS = st.sampled_from(["report", "issues", "streams", "proposals", "about", "followed_up", "followed_up_proposals"])
COLUMNS = ["reporter", "period", "revision", "submitted_at", "row.issues", "id", "topic", "areas", "forecast.risk", "items"]
CELLS = st.sampled_from([*COLUMNS, "TV-HU-CL", "2025-01", "1", "-1", "9" * 5000, "1e400", '"', "land/planning", "2025-02-30"])
CSV = st.lists(st.lists(CELLS | st.text(max_size=6), max_size=5).map(",".join), max_size=6).map("\n".join)
WORDS = [
    "validate", "agenda", "FILE", "FOLDER", "--now", MONTH.now, "--from", "2025-01-01", "--to", "2025-01-31", "--lang", "en",
    "--json", "--jurisdiction", "--overlay", "--context", "--help",
]  # fmt: skip


def workbook() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        sheet.write(REPORTS[0], Path(folder) / "report.xlsx")
        return (Path(folder) / "report.xlsx").read_bytes()


WORKBOOK = workbook()

often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True, database=None)


def attempt(call: Any, *given: Any, **options: Any) -> Any:
    # A panic is a BaseException and would get through.
    try:
        return call(*given, **options)
    except DOCUMENTED as error:
        if isinstance(error, dlxh.CallError):
            assert error.code and error.message and error.code != "internal"
    return None


def test_operations_are_found() -> None:
    assert {"validate", "due", "explain", "synthesise"} <= set(OPERATIONS) and len(OPERATIONS) >= 19


@pytest.mark.parametrize("operation", OPERATIONS)
@often
@given(document=DOCUMENTS, options=OPTIONS)
def test_any_call(operation: str, document: Any, options: dict[str, Any]) -> None:
    method = getattr(TRA_VINH, operation)
    takes = any(one.kind is Parameter.POSITIONAL_ONLY for one in signature(method).parameters.values())
    answer = attempt(method, *([document] if takes else []), **options)
    assert isinstance(repr(answer), str)


@often
@given(document=DOCUMENTS)
def test_any_jurisdiction_or_overlay(document: Any) -> None:
    attempt(dlxh.Jurisdiction.from_json, document)
    attempt(TRA_VINH.with_overlay, document)


@settings(often, max_examples=300)
@given(st.data())
def test_a_report_with_one_thing_changed(data: st.DataObject) -> None:
    report = json.loads(json.dumps(data.draw(st.sampled_from(REPORTS))))
    node: Any = report
    while True:
        keys = list(node) if isinstance(node, dict) else list(range(len(node)))
        if not keys:
            break
        key = data.draw(st.sampled_from(keys))
        if isinstance(node[key], (dict, list)) and data.draw(st.booleans()):
            node = node[key]
            continue
        node[key] = data.draw(JSON)
        break
    answer = attempt(TRA_VINH.validate, report, now=MONTH.now, context=MONTH.context)
    if answer is not None:
        assert answer["accepted"] == (answer["errors"] == 0)
        assert repr(answer) and answer._repr_html_()
    attempt(TRA_VINH.tally, [report], now=MONTH.now)
    attempt(TRA_VINH.digest, report)
    for name in get_args(types.TableName):
        table = attempt(
            TRA_VINH.table, [report], table=name, now=MONTH.now, uncounted=True, labels=["vi"],
            obligation="monthly-report", period="2025-01",
        )  # fmt: skip
        if table is not None:
            assert table.__arrow_c_schema__() and table.__arrow_c_stream__()


@settings(often, max_examples=300)
@given(at=st.integers(min_value=0), with_=BYTES, drop=st.integers(min_value=0, max_value=30))
def test_a_report_with_bytes_changed(at: int, with_: bytes, drop: int) -> None:
    text = json.dumps(REPORTS[0], ensure_ascii=False).encode()
    at %= len(text)
    attempt(TRA_VINH.validate, text[:at] + with_ + text[at + drop :], now=MONTH.now)


@often
@given(source=BYTES | st.text(max_size=200) | st.lists(DOCUMENTS, max_size=5) | JSON, workers=st.sampled_from([1, 2]))
def test_any_source_of_many(source: Any, workers: int) -> None:
    answers = attempt(lambda: list(TRA_VINH.validate_many(source, now=MONTH.now, workers=workers)))
    if answers is not None:
        assert all(isinstance(one, (dlxh.Validated, dlxh.CallError)) and repr(one) for one in answers)
    if isinstance(source, bytes):
        assert len(answers) == sum(bool(line.strip()) for line in source.split(b"\n"))


@often
@given(options=OPTIONS)
def test_any_options_of_many(options: dict[str, Any]) -> None:
    attempt(lambda: list(TRA_VINH.validate_many(b"{}", **options)))


@settings(often, max_examples=300)
@given(data=st.data())
def test_a_tally_with_one_thing_changed(data: st.DataObject) -> None:
    written = dlxh.Tally(TALLIED).to_bytes()
    at = data.draw(st.integers(0, len(written) - 1))
    changed = written[:at] + data.draw(BYTES) + written[at + data.draw(st.integers(0, 30)) :]
    tally = attempt(dlxh.Tally.from_bytes, changed)
    if tally is not None:
        assert dlxh.Tally.from_bytes(bytes(tally + dlxh.Tally())) == tally
        attempt(TRA_VINH.table, tally, table="tally", now=MONTH.now)


@often
@given(document=DOCUMENTS)
def test_any_tally(document: Any) -> None:
    attempt(dlxh.Tally, document)
    attempt(dlxh.Tally.from_bytes, document)


@often
@given(files=st.dictionaries(SHEETS, BYTES | CSV.map(str.encode), min_size=1, max_size=4))
def test_any_folder_of_csv(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files.items():
            (Path(folder) / f"{name}.csv").write_bytes(content)
        read = attempt(sheet.read, folder)
        if read is not None:
            attempt(TRA_VINH.validate, read.report, now=MONTH.now)


@settings(often, max_examples=80)
@given(at=st.integers(min_value=0), with_=BYTES, drop=st.integers(min_value=0, max_value=30))
def test_a_workbook_with_bytes_changed(at: int, with_: bytes, drop: int) -> None:
    at %= len(WORKBOOK)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.xlsx"
        path.write_bytes(WORKBOOK[:at] + with_ + WORKBOOK[at + drop :])
        attempt(sheet.read, path)


@often
@given(
    words=st.lists(st.sampled_from(WORDS) | st.text(alphabet=st.characters(exclude_characters="\0"), max_size=8), max_size=8),
    content=BYTES | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")),
)
def test_any_command(words: list[str], content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "report.ndjson"
        file.write_bytes(content)
        given = [str(file) if word == "FILE" else folder if word == "FOLDER" else word for word in words]
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
            try:
                assert main(given) in (0, 1, 2)
            except SystemExit as left:
                # A call that cannot be read, or --help.
                assert left.code in (0, 2)


def test_a_thousand_bad_calls_and_a_good_one() -> None:
    expected = TRA_VINH.validate(REPORTS[0], now=MONTH.now)
    bad: list[Any] = [b"", b"\xff", "{", "[" * 5000, '{"a":1,"a":2}', "1e999", "\ufeff{}", "null\x00", {"at": float("inf")}, object()]
    for number in range(1000):
        with pytest.raises(DOCUMENTED):
            TRA_VINH.validate(bad[number % len(bad)], now=MONTH.now if number % 3 else "yesterday")
    assert TRA_VINH.validate(REPORTS[0], now=MONTH.now) == expected
