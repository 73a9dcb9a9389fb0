import builtins
import io
import json
import pickle
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import dlxh

TRA_VINH = dlxh.Jurisdiction.tra_vinh()
MONTH = dlxh.examples.january_2025()
NOW = MONTH.now
REPORTS = [json.dumps(report, ensure_ascii=False).encode() for report in MONTH.reports.values()]
LINES = b"\n".join(REPORTS) + b"\n"


def wire(document: bytes) -> bytes:
    return TRA_VINH._handle.call("validate", json.dumps({"now": NOW}).encode(), document)


def sound(answers: Iterator[dlxh.Validated | dlxh.CallError]) -> Iterator[dlxh.Validated]:
    for answer in answers:
        assert isinstance(answer, dlxh.Validated)
        yield answer


@pytest.mark.parametrize("workers", [None, 1, 2, 7])
def test_every_source_gives_the_bytes_of_the_wire_in_order(tmp_path: Path, workers: int | None) -> None:
    path = tmp_path / "reports.ndjson"
    path.write_bytes(LINES)
    expected = [wire(report) for report in REPORTS]
    sources: list[Any] = [LINES, LINES.decode(), path, io.BytesIO(LINES), REPORTS, iter(REPORTS), MONTH.reports.values()]
    for source in sources:
        answers = list(sound(TRA_VINH.validate_many(source, now=NOW, workers=workers)))
        assert [answer.json for answer in answers] == expected
        assert [answer.line for answer in answers] == list(range(1, len(REPORTS) + 1))


def test_an_answer_is_that_of_validate() -> None:
    for answer, report in zip(sound(TRA_VINH.validate_many(LINES, now=NOW, lang="en")), REPORTS, strict=True):
        expected: Any = TRA_VINH.validate(report, now=NOW, lang="en")
        assert answer == expected and dict(answer) == expected
        assert (answer.accepted, answer.errors) == (expected["accepted"], expected["errors"])
        assert (repr(answer), answer._repr_html_()) == (repr(expected), expected._repr_html_())


def test_a_line_that_cannot_be_read_is_an_error_in_its_place() -> None:
    secret = '{"Nguyễn Văn Kín"'.encode()
    lines = b"\n".join([REPORTS[0], b"", secret, b"\xff", b" \r", REPORTS[1]])
    answers = list(TRA_VINH.validate_many(lines, now=NOW, lang="en"))
    assert [answer.line for answer in answers] == [1, 3, 4, 6]
    assert [getattr(answer, "code", None) for answer in answers] == [None, "truncated", "not_utf8", None]
    error = answers[1]
    assert isinstance(error, dlxh.CallError) and error.message.startswith("Truncated")
    assert "Kín" not in repr(error) + repr(vars(error))


def test_documents_are_read_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    # A document may take several lines, a line may not.
    path.write_text(json.dumps(json.loads(REPORTS[0]), indent=2), "utf-8")
    answers = list(TRA_VINH.validate_many([path, "", REPORTS[0].decode()], now=NOW))
    assert [answer.line for answer in answers] == [1, 2, 3]
    assert [getattr(answer, "code", None) for answer in answers] == [None, "empty", None]


def test_it_streams_in_constant_memory() -> None:
    handed = 0

    class File:
        def read(self, size: int) -> bytes:
            nonlocal handed
            handed += 1
            return (LINES * 20)[:size] if handed <= 40 else b""

    file: Any = File()
    answers = TRA_VINH.validate_many(file, now=NOW, workers=1)
    next(answers)
    assert handed == 1, "it read ahead"
    tracemalloc.start()
    try:
        for _ in answers:
            pass
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert handed == 41
    assert peak < 16 << 20


def test_a_line_without_an_end_is_too_large() -> None:
    (answer,) = TRA_VINH.validate_many(b"[" + b" " * (9 << 20), now=NOW, workers=1)
    assert isinstance(answer, dlxh.CallError) and (answer.code, answer.line) == ("too_large", 1)


def test_what_is_wrong_with_the_call_is_told_at_once() -> None:
    with pytest.raises(dlxh.CallError) as raised:
        TRA_VINH.validate_many(LINES, now="2025-01-20T08:00:00")
    assert (raised.value.code, raised.value.line) == ("bad_options", None)
    source: Any
    for source in ({}, 1, None):
        with pytest.raises(TypeError):
            TRA_VINH.validate_many(source, now=NOW)
    with pytest.raises(FileNotFoundError):
        TRA_VINH.validate_many(Path("nowhere.ndjson"), now=NOW)
    with pytest.raises(ValueError, match="at least one"):
        TRA_VINH.validate_many(LINES, now=NOW, workers=0)
    with pytest.raises(TypeError, match='"rb"'):
        source = io.StringIO("{}")
        list(TRA_VINH.validate_many(source, now=NOW))


def test_progress(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(list(TRA_VINH.validate_many(REPORTS, now=NOW, progress=True))) == len(REPORTS)
    assert f"{len(REPORTS)}.0/{len(REPORTS)}.0" in capsys.readouterr().err
    real = builtins.__import__

    def without(name: str, *given: Any, **options: Any) -> Any:
        if name.startswith("tqdm"):
            raise ImportError(name)
        return real(name, *given, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ImportError, match="pip install tqdm"):
        TRA_VINH.validate_many(REPORTS, now=NOW, progress=True)


def test_answers_are_pickled() -> None:
    for answer in TRA_VINH.validate_many(REPORTS[0] + b"\n{", now=NOW):
        again = pickle.loads(pickle.dumps(answer))
        assert repr(again) == repr(answer) and again.line == answer.line
