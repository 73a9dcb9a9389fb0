"""Whatever is handed over, a call answers or raises a documented exception: no panic reaches Python."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import dlxh

TRA_VINH = dlxh.Jurisdiction.tra_vinh()
MONTH = dlxh.examples.january_2025()
REPORTS = list(MONTH.reports.values())
LOADERS = ("tra_vinh", "from_json", "with_overlay")
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
    answer = attempt(getattr(TRA_VINH, operation), document, **options)
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


@settings(often, max_examples=300)
@given(at=st.integers(min_value=0), with_=BYTES, drop=st.integers(min_value=0, max_value=30))
def test_a_report_with_bytes_changed(at: int, with_: bytes, drop: int) -> None:
    text = json.dumps(REPORTS[0], ensure_ascii=False).encode()
    at %= len(text)
    attempt(TRA_VINH.validate, text[:at] + with_ + text[at + drop :], now=MONTH.now)


def test_a_thousand_bad_calls_and_a_good_one() -> None:
    expected = TRA_VINH.validate(REPORTS[0], now=MONTH.now)
    bad: list[Any] = [b"", b"\xff", "{", "[" * 5000, '{"a":1,"a":2}', "1e999", "\ufeff{}", "null\x00", {"at": float("inf")}, object()]
    for number in range(1000):
        with pytest.raises(DOCUMENTED):
            TRA_VINH.validate(bad[number % len(bad)], now=MONTH.now if number % 3 else "yesterday")
    assert TRA_VINH.validate(REPORTS[0], now=MONTH.now) == expected
