import copy
import json
import pickle
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

import dlxh

DATA = Path(__file__).parents[2] / "tests" / "data"
REPORT = DATA / "tra-vinh-2025-01" / "01-huyen-cang-long.json"
NOW = datetime(2025, 1, 20, 8, tzinfo=timezone(timedelta(hours=7)))
TRA_VINH = dlxh.Jurisdiction.tra_vinh()


def refused(call: Callable[[], Any]) -> dlxh.CallError:
    with pytest.raises(dlxh.CallError) as raised:
        call()
    return raised.value


def test_every_kind_of_document_gives_the_same_answer() -> None:
    text = REPORT.read_text("utf-8")
    answer = TRA_VINH.validate(REPORT, now=NOW)
    for document in (text, text.encode(), json.loads(text)):
        assert TRA_VINH.validate(document, now=NOW.isoformat()) == answer


def test_reports_are_a_list_or_lines() -> None:
    report = json.loads(REPORT.read_bytes())
    lines = f"{json.dumps(report)}\n{json.dumps(report)}\n"
    assert TRA_VINH.tally([report, report], now=NOW) == TRA_VINH.tally(lines, now=NOW)


@pytest.mark.parametrize("document", [1, 1.5, True, {1}, (1,), object(), bytearray(b"{}"), {"at": NOW}, [b"{}"]])
def test_anything_else_is_a_type_error(document: Any) -> None:
    with pytest.raises(TypeError):
        TRA_VINH.validate(document, now=NOW)


def test_a_number_that_json_has_not() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        TRA_VINH.validate({"at": float("nan")}, now=NOW)


def test_options() -> None:
    with pytest.raises(TypeError, match="naive datetime"):
        TRA_VINH.validate(REPORT, now=datetime(2025, 1, 20, 8))
    with pytest.raises(TypeError):
        limit: Any = {1}
        TRA_VINH.validate(REPORT, now=NOW, limit=limit)
    assert TRA_VINH.validate(REPORT, now=NOW, lang=None) == TRA_VINH.validate(REPORT, now=NOW)
    assert TRA_VINH.as_of(date=date(2025, 1, 1)) == TRA_VINH.as_of(date="2025-01-01")


def test_a_call_that_cannot_be_carried_out_says_where() -> None:
    error = refused(lambda: TRA_VINH.validate('{"schema":', now=NOW, lang="en"))
    assert (error.code, error.offset, error.pointer) == ("truncated", 10, None)
    assert str(error) == error.message and error.message.startswith("Truncated") and error.help
    assert refused(lambda: TRA_VINH.validate("", now=NOW)).code == "empty"
    assert refused(lambda: TRA_VINH.validate('"\ud800"', now=NOW)).code == "not_utf8"
    assert vars(pickle.loads(pickle.dumps(error))) == vars(error)


def test_nothing_shows_what_was_given() -> None:
    secret = "Nguyễn Văn Kín"
    error = refused(lambda: TRA_VINH.validate(f'{{"{secret}": {secret}', now=NOW))
    assert secret not in repr(error) + str(error) + repr(vars(error))
    assert error.__cause__ is None and error.__context__ is None
    assert repr(TRA_VINH).startswith("<dlxh.Jurisdiction object at ")


def test_a_jurisdiction_is_loaded_overlaid_and_left_as_it_was() -> None:
    for load in (dlxh.Jurisdiction.from_json, TRA_VINH.with_overlay):
        error = refused(lambda: load("["))
        assert (error.code, error.__context__) == ("truncated", None)
        assert refused(lambda: load({})).code == "bad_jurisdiction"
    before = TRA_VINH.due(obligation="synthesis", period="2025-01")
    assert isinstance(TRA_VINH.with_overlay(DATA / "overlays" / "illustrative.json"), dlxh.Jurisdiction)
    assert TRA_VINH.due(obligation="synthesis", period="2025-01") == before
    with pytest.raises(AttributeError):
        setattr(TRA_VINH, "due", None)


def test_threads_share_one() -> None:
    expected = TRA_VINH.validate(REPORT, now=NOW)
    with ThreadPoolExecutor(4) as threads:
        answers = list(threads.map(lambda _: TRA_VINH.validate(REPORT, now=NOW), range(40)))
    assert answers == [expected] * 40


def test_every_operation_tells_what_it_does() -> None:
    for name in ("validate", "as_of"):
        method = getattr(dlxh.Jurisdiction, name)
        assert (method.__name__, bool(method.__doc__)) == (name, True)
    assert copy.copy(TRA_VINH).rules() == TRA_VINH.rules()
