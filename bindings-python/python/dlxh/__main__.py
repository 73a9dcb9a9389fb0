"""The command `dlxh`: checks files of reports, and lists what is due."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dlxh import CallError, Jurisdiction
from dlxh.labels import label
from dlxh.view import place, state

if TYPE_CHECKING:
    from dlxh import types

ACCEPTED, FOUND, FAILED = 0, 1, 2
"""Exit codes: no finding of severity error; at least one; a file or the call could not be read."""

KINDS = (".json", ".ndjson")
"""Files of a folder that are reports."""


def _arguments() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--lang", choices=["vi", "en"], default="vi", help="ngôn ngữ của thông báo")
    common.add_argument("--jurisdiction", type=Path, metavar="FILE", help="dữ liệu địa phương, nếu không phải Trà Vinh")
    common.add_argument("--overlay", type=Path, metavar="FILE", help="quyết định của địa phương")
    common.add_argument("--json", action="store_true", help="in kết quả bằng JSON")
    parser = argparse.ArgumentParser(prog="dlxh", description="Kiểm tra báo cáo dư luận xã hội và xem lịch đến hạn.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    validate = commands.add_parser("validate", parents=[common], help="kiểm tra báo cáo")
    validate.add_argument("paths", nargs="+", type=Path, metavar="FILE", help="tệp .json, .ndjson hoặc thư mục")
    validate.add_argument("--now", required=True, help="thời điểm xét, có múi giờ: 2025-01-20T08:00:00+07:00")
    validate.add_argument("--context", type=Path, metavar="DIR", help="thư mục bản tóm lược các báo cáo trước")
    agenda = commands.add_parser("agenda", parents=[common], help="lịch đến hạn")
    agenda.add_argument("--from", required=True, dest="from_", metavar="NGÀY", help="từ ngày: 2025-01-01")
    agenda.add_argument("--to", required=True, metavar="NGÀY", help="đến hết ngày")
    return parser


def _reports(paths: Sequence[Path]) -> Iterator[tuple[str, bytes]]:
    """Every report by its place: a file, or a file and the number of its line."""
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        for file in inside:
            if path.is_dir() and file.suffix not in KINDS:
                continue
            content = file.read_bytes()
            if file.suffix != ".ndjson":
                yield str(file), content
                continue
            for number, line in enumerate(content.split(b"\n"), start=1):
                if line.strip():
                    yield f"{file}:{number}", line


def _show(name: str, answer: types.Validation, lang: str) -> None:
    print(f"{name}: {state(answer['accepted'], lang)}")
    for finding in answer["findings"]:
        severity = label("finding.1", "Severity", finding["severity"], lang)
        print(f"  {finding['code']} [{severity}] {place(finding)}: {finding['message']}")
        if finding.get("help"):
            print(f"      → {finding['help']}")
    if answer["shown"] < answer["total"]:
        print(f"  … {answer['shown']}/{answer['total']}")
    undecided = len(answer.get("not_evaluable", []))
    if undecided:
        print("  " + (f"checks not evaluable: {undecided}" if lang == "en" else f"chưa kiểm tra được: {undecided} lượt"))


def _validate(jurisdiction: Jurisdiction, given: argparse.Namespace) -> int:
    beside = [path / "context" for path in given.paths if path.is_dir()]
    folders = [given.context] if given.context else beside
    context = [json.loads(file.read_bytes()) for folder in folders for file in sorted(folder.glob("*.json"))]
    code = ACCEPTED
    answers: list[dict[str, Any]] = []
    for name, report in _reports(given.paths):
        try:
            answer = jurisdiction.validate(report, now=given.now, lang=given.lang, context=context or None)
        except CallError as error:
            if error.code == "bad_options":
                raise
            code = FAILED
            answers.append({"file": name, "error": {"code": error.code, "message": error.message, "help": error.help}})
            if not given.json:
                print(f"{name}: {error.message}\n      → {error.help}")
            continue
        if not answer["accepted"]:
            code = max(code, FOUND)
        answers.append({"file": name, "answer": answer})
        if not given.json:
            _show(name, answer, given.lang)
    if given.json:
        print(json.dumps(answers, ensure_ascii=False, indent=2))
    elif answers:
        passed = sum(item.get("answer", {}).get("accepted", False) for item in answers)
        print(f"{state(True, given.lang)}: {passed}/{len(answers)}")
    if not answers:
        print("no report found" if given.lang == "en" else "không thấy báo cáo nào", file=sys.stderr)
        return FAILED
    return code


def _agenda(jurisdiction: Jurisdiction, given: argparse.Namespace) -> int:
    answer = jurisdiction.agenda(from_=given.from_, to=given.to, lang=given.lang)
    if given.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
        return ACCEPTED
    for item in [*answer["deadlines"], *answer["no_deadline"]]:
        to = item.get("to", {})
        # The text names a body, which may be no more by then.
        gone = f"{to.get('unit', '–')} ({'no more' if given.lang == 'en' else 'không còn'})" if to else "–"
        print(f"{item.get('act_by', '–'):<10}  {item['label']}, {item['period']}: {item['summary']} [{item['clause']}]")
        units = ", ".join(unit["name"] for unit in item["units"])
        print(f"            {units} → {to.get('name', gone)}")
    return ACCEPTED


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code."""
    given = _arguments().parse_args(arguments)
    for stream in (sys.stdout, sys.stderr):
        # A console of another encoding would stop at the first Vietnamese letter.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        base = Jurisdiction.from_json(given.jurisdiction) if given.jurisdiction else Jurisdiction.tra_vinh()
        jurisdiction = base.with_overlay(given.overlay) if given.overlay else base
        return {"validate": _validate, "agenda": _agenda}[given.command](jurisdiction, given)
    except CallError as error:
        print(f"{error.message}\n      → {error.help}", file=sys.stderr)
    except BrokenPipeError:
        # Whoever reads has read enough; nothing is left to be written at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
    except ValueError:
        said = "a digest in the context is not JSON" if given.lang == "en" else "bản tóm lược không phải JSON"
        print(said, file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
