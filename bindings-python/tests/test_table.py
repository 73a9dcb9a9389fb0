"""Tables reach polars, pyarrow, pandas and duckdb as the library made them; what they may show is tested in tests/tables.rs."""

import subprocess
import sys
from datetime import date, datetime, timezone
from typing import Any, get_args

import duckdb
import pandas  # type: ignore[import-untyped]
import polars
import pyarrow  # type: ignore[import-untyped]
import pytest

import dlxh
from dlxh import types

TRA_VINH = dlxh.Jurisdiction.tra_vinh()
MONTH = dlxh.examples.january_2025()
REPORTS = list(MONTH.reports.values())
NAMES: tuple[types.TableName, ...] = get_args(types.TableName)
YEAR = dlxh.examples.year_2025()
OF_YEAR = dlxh.Jurisdiction.from_json(YEAR.jurisdiction)


def table(name: types.TableName, **options: Any) -> dlxh.Table:
    if name == "cases":
        return OF_YEAR.table(YEAR.results, table=name, now=YEAR.now, **options)
    return TRA_VINH.table(
        REPORTS, table=name, now=MONTH.now, obligation="monthly-report", period=MONTH.period, **options
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("options", [{}, {"labels": ["vi", "en"], "uncounted": True}])
def test_everybody_reads_the_same_cells(name: types.TableName, options: dict[str, Any]) -> None:
    made = table(name, **options)
    arrow = pyarrow.table(made)
    arrow.validate(full=True)
    assert len(made) == arrow.num_rows > 0 and made.columns == arrow.column_names
    plain = arrow.to_pylist()
    # It finds `made` by its name.
    read: Any = duckdb.sql("SELECT * FROM made")
    assert read.to_arrow_table().to_pylist() == plain
    assert polars.DataFrame(made).to_dicts() == plain
    frame = pandas.DataFrame.from_arrow(made)
    assert list(frame.columns) == made.columns and len(frame) == len(made)
    for column in made.columns:
        if isinstance(frame[column].dtype, pandas.CategoricalDtype):
            cells = [None if cell != cell else cell for cell in frame[column]]
            assert cells == arrow.column(column).to_pylist()
    # It is handed out as often as it is asked for, and outlives who made it.
    assert pyarrow.table(made).equals(arrow)


def test_cells_have_their_types() -> None:
    arrow = pyarrow.table(table("reports", uncounted=True))
    kinds = {field.name: field.type for field in arrow.schema}
    assert kinds["reporter"] == kinds["state"] == pyarrow.dictionary(pyarrow.int32(), pyarrow.string())
    assert kinds["period_start"] == pyarrow.date32() and kinds["nil_return"] == pyarrow.bool_()
    assert kinds["submitted_at"] == pyarrow.timestamp("ms", "UTC") and kinds["revision"] == pyarrow.int64()
    row = arrow.slice(0, 1).to_pylist()[0]
    assert row["period_start"] == date(2025, 1, 1)
    assert row["submitted_at"] == datetime.fromisoformat(REPORTS[0]["submitted_at"]).astimezone(timezone.utc)
    breadth = pyarrow.table(table("streams", labels=["vi"])).column("breadth").chunk(0)
    assert breadth.dictionary.to_pylist() == list(get_args(types.Breadth)), "a closed list stands there in its own order"


def test_labels_stand_beside_their_codes() -> None:
    plain = polars.DataFrame(table("streams"))
    labelled = polars.DataFrame(table("streams", labels=["vi", "en"]))
    assert labelled.select(plain.columns).equals(plain)
    told = {(row["tendency"], row["tendency_vi"], row["tendency_en"]) for row in labelled.to_dicts()}
    assert ("approving", "Tán thành", "Approving") in told and len(told) == plain["tendency"].n_unique()


def test_a_sum_is_the_table_of_its_reports() -> None:
    tally = dlxh.Tally(TRA_VINH.tally(REPORTS, now=MONTH.now)["tally"])
    of_sum = TRA_VINH.table(tally, table="tally", now=MONTH.now, labels=["vi"])
    assert pyarrow.table(of_sum).equals(pyarrow.table(table("tally", labels=["vi"])))
    assert len(TRA_VINH.table(tally + tally, table="tally", now=MONTH.now)) == 0


def test_cases_are_ready_for_the_analysis_of_durations() -> None:
    frame = polars.DataFrame(table("cases"))
    answer = OF_YEAR.cases(YEAR.results, now=YEAR.now)
    assert frame.filter("present").height == len(answer["cases"]) >= 40
    assert frame.height == sum(case["spells"] for case in answer["cases"]) > len(answer["cases"])
    ended = frame.filter(frame["outcome"].is_not_null())
    assert ended.filter(ended["outcome_on"] < ended["received_on"]).is_empty()
    # Those that wait are no less a part of it: a day for each that ended, and only for those.
    assert 0 < ended.height == frame["outcome_on"].count() < frame.height


def test_no_reports_are_an_empty_table() -> None:
    for name in ("reports", "issues", "streams", "findings", "cases"):
        made = TRA_VINH.table([], table=name, now=MONTH.now)
        assert len(made) == 0 and polars.DataFrame(made).columns == made.columns


def test_what_cannot_be_asked() -> None:
    wrong: list[dict[str, Any]] = [
        {"table": "people"},
        {"table": "issues", "labels": ["km"]},
        {"table": "issues", "labels": ["vi", "vi"]},
        {"table": "completeness"},
        {},
    ]
    for options in wrong:
        with pytest.raises(dlxh.CallError) as raised:
            TRA_VINH.table(REPORTS, now=MONTH.now, **options)
        assert raised.value.code == "bad_options" and raised.value.pointer is not None
    with pytest.raises(dlxh.CallError):
        TRA_VINH.table("[", table="issues", now=MONTH.now)


def test_nothing_of_it_is_needed_to_run() -> None:
    code = (
        "import sys, dlxh\n"
        "month = dlxh.examples.january_2025()\n"
        "dlxh.Jurisdiction.tra_vinh().table(list(month.reports.values()), table='issues', now=month.now).__arrow_c_stream__()\n"
        "assert not {'pandas', 'polars', 'pyarrow', 'duckdb', 'numpy'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_it_says_what_it_is() -> None:
    made = table("tally")
    assert repr(made) == f"<dlxh.Table of {len(made)} rows: figure, of, key, count>"
