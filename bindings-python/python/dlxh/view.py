"""How answers look at a prompt and in a notebook: a few lines of text, or a table.

An answer stays the dict it was; of what a rule of family `P` found, neither view shows more than code, place and message.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import TYPE_CHECKING, Any, NamedTuple

from dlxh.labels import label

if TYPE_CHECKING:
    from dlxh import types

__all__ = ["Answer"]

ROWS = 20
"""Rows that the text shows; the table in a notebook shows all."""


class _View(NamedTuple):
    head: str
    columns: list[str]
    rows: list[list[str]]


def _say(lang: str, vi: str, en: str) -> str:
    return en if lang == "en" else vi


def place(finding: types.Finding | dict[str, Any]) -> str:
    """Return where a finding is: its pointer, and the span in code points where it is text."""
    pointer = finding["pointer"] or "/"
    span = finding.get("span")
    return f"{pointer} [{span['start']}–{span['end']}]" if span else str(pointer)


def state(accepted: bool, lang: str) -> str:
    """Return core's word for a report that has, or has not, passed."""
    return label("standing.1", "ReportState", "accepted" if accepted else "returned", lang)


def _validation(answer: dict[str, Any], lang: str) -> _View:
    undecided = len(answer.get("not_evaluable", []))
    total, shown = answer["total"], answer["shown"]
    head = [
        state(answer["accepted"], lang),
        _say(lang, f"{answer['errors']} lỗi", f"errors: {answer['errors']}"),
        _say(lang, f"{total} phát hiện", f"findings: {total}"),
    ]
    if shown < total:
        head.append(_say(lang, f"chỉ hiện {shown}", f"shown: {shown}"))
    if undecided:
        head.append(_say(lang, f"{undecided} lượt kiểm tra chưa thực hiện được", f"checks not evaluable: {undecided}"))
    columns = ["Mã", "Mức độ", "Vị trí", "Nội dung", "Cách xử lý"]
    rows = [
        [
            finding["code"],
            label("finding.1", "Severity", finding["severity"], lang),
            place(finding),
            finding["message"],
            "" if finding["code"].startswith("P") else finding.get("help", ""),
        ]
        for finding in answer["findings"]
    ]
    return _View("; ".join(head), columns if lang != "en" else ["Code", "Severity", "Place", "Message", "Help"], rows)


def _due(answer: dict[str, Any], lang: str) -> _View:
    rows = [
        [step.get("date", ""), label("due.1", "TraceCode", step["step"], lang), step["text"], step.get("instrument", "")]
        for step in answer["trace"]
    ]
    columns = ["Ngày", "Bước", "Nội dung", "Văn bản"] if lang != "en" else ["Day", "Step", "Text", "Instrument"]
    return _View(f"{answer['obligation']} {answer['period']}: {answer['summary']}", columns, rows)


def _agenda(answer: dict[str, Any], lang: str) -> _View:
    every = [*answer["deadlines"], *answer["no_deadline"]]
    rows = [
        [
            item.get("act_by", "–"),
            item.get("due", "–"),
            item["label"],
            item["period"],
            item.get("to", {}).get("name", item.get("to", {}).get("unit", "–")),
            str(len(item["units"])),
            item["clause"],
        ]
        for item in every
    ]
    columns = ["Nên xong", "Hạn", "Việc", "Kỳ", "Gửi", "Số đơn vị", "Điều khoản"]
    english = ["Act by", "Due", "Obligation", "Period", "To", "Units", "Clause"]
    head = f"{answer['from']} – {answer['to']}: " + _say(
        lang,
        f"{len(answer['deadlines'])} việc có hạn, {len(answer['no_deadline'])} việc không quy định hạn",
        f"deadlines: {len(answer['deadlines'])}, without a deadline: {len(answer['no_deadline'])}",
    )
    return _View(head, columns if lang != "en" else english, rows)


def _standing(answer: dict[str, Any], lang: str) -> _View:
    rows = [
        [
            unit["name"],
            label("standing.1", "Standing", unit["standing"], lang),
            label("standing.1", "ReportState", unit["state"], lang),
            unit.get("submitted_at", "–"),
            label("standing.1", "DutyKind", unit["duty"], lang),
            unit["reason"],
        ]
        for unit in answer["units"]
    ]
    columns = ["Đơn vị", "Tình trạng", "Báo cáo", "Gửi lúc", "Nghĩa vụ", "Lý do"]
    english = ["Unit", "Standing", "Report", "Submitted at", "Duty", "Reason"]
    due = answer.get("due", answer)
    accepted = sum(unit["state"] == "accepted" for unit in answer["units"])
    head = f"{due['obligation']} {due['period']}, {answer['now']}: " + _say(
        lang,
        f"tiếp nhận {accepted} trong {len(rows)} đơn vị",
        f"accepted: {accepted} of {len(rows)} units",
    )
    return _View(head, columns if lang != "en" else english, rows)


def _left_out(items: Iterable[dict[str, Any]], lang: str) -> tuple[list[str], list[list[str]]]:
    rows: list[list[str]] = []
    for item in items:
        report = item.get("report", {})
        names = [report.get("reporter", "–"), report.get("period", "–"), str(item.get("revision", "–"))]
        rows.append([*names, label("standing.1", "WhyLeftOut", item["reason"], lang)])
    vi = ["Đơn vị", "Kỳ", "Lần gửi", "Lý do không tính"]
    return vi if lang != "en" else ["Unit", "Period", "Revision", "Why left out"], rows


def _tally(answer: dict[str, Any], lang: str) -> _View:
    counts = answer["tally"]["counts"]
    reports, issues, streams = (counts.get(name, 0) for name in ("reports", "issues", "streams"))
    head = _say(
        lang,
        f"{reports} báo cáo, {issues} lượt nêu vấn đề, {streams} luồng ý kiến",
        f"reports: {reports}, mentions of issues: {issues}, streams: {streams}",
    )
    return _View(head, *_left_out(answer["left_out"], lang))


def _synthesis(answer: dict[str, Any], lang: str) -> _View:
    method = answer["method"]
    accepted, expected = (sum(method[name].values()) for name in ("accepted", "expected"))
    head = f"{answer['reporter']} {answer['period']}: " + _say(
        lang,
        f"tổng hợp {accepted} báo cáo trong {expected} đơn vị, {len(answer['issues'])} lượt nêu vấn đề",
        f"{accepted} reports of {expected} units, mentions of issues: {len(answer['issues'])}",
    )
    return _View(head, *_left_out(method["left_out"], lang))


def _cases(answer: dict[str, Any], lang: str) -> _View:
    counts = {figure["of"]: figure["count"] for figure in answer["figures"]}
    head = ", ".join(
        f"{label('cases.1', 'CaseCount', of, lang)}: {counts[of]}"
        for of in ("received", "settled", "explained", "declined", "fed_back", "open")
    )
    rows = [
        [
            case["id"],
            case["title"],
            case["agency_responsible"],
            label("cases.1", "CaseState", case["state"], lang),
            case["since"],
        ]
        for case in answer["cases"]
    ]
    vi = ["Số", "Nội dung", "Cơ quan phụ trách", "Trạng thái", "Từ ngày"]
    return _View(head, vi if lang != "en" else ["No.", "Matter", "Body in charge", "State", "Since"], rows)


_VIEWS: dict[str, Callable[[dict[str, Any], str], _View]] = {
    "validate": _validation,
    "due": _due,
    "agenda": _agenda,
    "standing": _standing,
    "completeness": _standing,
    "tally": _tally,
    "synthesise": _synthesis,
    "cases": _cases,
}


class Answer(dict[str, Any]):
    """A dict that shows itself readably; equal to the plain dict, and the same JSON."""

    operation: str = ""
    lang: str = "vi"

    @classmethod
    def of(cls, operation: str, answer: Any, lang: object) -> Any:
        """Return `answer` with the view of its operation; as it is where there is none."""
        if operation not in _VIEWS or not isinstance(answer, dict):
            return answer
        shown = cls(answer)
        shown.operation, shown.lang = operation, "en" if lang == "en" else "vi"
        return shown

    def _view(self) -> _View | None:
        try:
            view = _VIEWS[self.operation](self, self.lang)
            # Whatever a caller has put into the dict, what is shown is text.
            return _View(view.head, view.columns, [[str(cell) for cell in row] for row in view.rows])
        except (KeyError, TypeError, AttributeError, ValueError):
            # A caller may have changed it: what is no longer an answer is shown without its content.
            return None

    def __repr__(self) -> str:
        view = self._view()
        if view is None:
            return f"<{self.operation}: {', '.join(map(str, self))}>"
        lines = [view.head, *("  " + " | ".join(cell for cell in row if cell) for row in view.rows[:ROWS])]
        if len(view.rows) > ROWS:
            lines.append(f"  … +{len(view.rows) - ROWS}")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        view = self._view()
        if view is None:
            return f"<pre>{escape(repr(self))}</pre>"
        head = "".join(f'<th scope="col" style="text-align:left">{escape(column)}</th>' for column in view.columns)
        cells = ("".join(f'<td style="text-align:left">{escape(cell)}</td>' for cell in row) for row in view.rows)
        body = "".join(f"<tr>{row}</tr>" for row in cells)
        table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>" if body else ""
        audience = self.get("audience")
        note = f"<p><em>{escape(label('standing.1', 'Audience', audience, self.lang))}</em></p>" if audience else ""
        return f'<div lang="{self.lang}"><p>{escape(view.head)}</p>{table}{note}</div>'
