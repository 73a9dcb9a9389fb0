"""How answers look: readable, escaped, and without what a rule of family `P` found."""

import copy
import json
import pickle
from typing import Any

import pytest

import dlxh
from dlxh import types
from dlxh.view import Answer

TRA_VINH = dlxh.Jurisdiction.tra_vinh()
MONTH = dlxh.examples.january_2025()
REPORTS = list(MONTH.reports.values())
HOSTILE = "<script>alert('x')</script>&\"\u202e\x00"


def test_an_answer_stays_a_dict() -> None:
    answer = TRA_VINH.validate(REPORTS[5], now=MONTH.now)
    plain = dict(answer)
    assert type(answer) is Answer and answer == plain and json.dumps(answer) == json.dumps(plain)
    for again in (copy.deepcopy(answer), pickle.loads(pickle.dumps(answer))):
        assert (again, repr(again)) == (plain, repr(answer))


def test_every_view_is_of_its_answer() -> None:
    words: list[tuple[types.Lang, str, str, str]] = [
        ("vi", "Tiếp nhận", "Trả lại", "Huyện ủy Trà Cú"),
        ("en", "Accepted", "Returned", "Trà Cú District"),
    ]
    for lang, accepted, returned, unit in words:
        asked: types.StandingOptions = {
            "obligation": "monthly-report",
            "period": MONTH.period,
            "now": MONTH.now,
            "lang": lang,
        }
        shown = {
            "validate": repr(TRA_VINH.validate(REPORTS[5], now=MONTH.now, lang=lang)),
            "standing": repr(TRA_VINH.standing(REPORTS, **asked)),
            "completeness": repr(TRA_VINH.completeness(REPORTS, **asked)),
            "tally": repr(TRA_VINH.tally(REPORTS, now=MONTH.now, lang=lang)),
            "synthesise": repr(TRA_VINH.synthesise(REPORTS, now=MONTH.now, period=MONTH.period, lang=lang)),
            "agenda": repr(TRA_VINH.agenda(from_="2025-01-01", to="2025-01-31", lang=lang)),
            "due": repr(TRA_VINH.due(obligation="synthesis", period="2025-04", lang=lang)),
        }
        assert shown["validate"].startswith(returned) and "/issues/2/account [319–331]" in shown["validate"]
        assert unit in shown["standing"] and accepted in shown["standing"]
        assert shown["completeness"] == shown["standing"]
        assert "43" in shown["tally"] and "9" in shown["synthesise"]
        assert "2025-01-20" in shown["agenda"] and "2025-04-18" in shown["due"]


def test_what_a_privacy_rule_found_is_nowhere() -> None:
    secret = "0912 345 678"
    report = {**REPORTS[0], "mood": {"level": "stable", "summary": f"Dân gọi số {secret} để phản ánh."}}
    answer: Any = TRA_VINH.validate(report, now=MONTH.now)
    assert any(finding["code"] == "P002" for finding in answer["findings"])
    # Not even if somebody has put it there.
    for finding in answer["findings"]:
        finding["params"] = [{"name": "found", "value": secret}]
        finding["help"] = secret if finding["code"].startswith("P") else finding["help"]
    assert secret not in repr(answer) + answer._repr_html_()


def test_html_is_escaped() -> None:
    answer: Any = TRA_VINH.validate(REPORTS[5], now=MONTH.now)
    answer["findings"][0].update(message=HOSTILE, code=HOSTILE, pointer=HOSTILE, severity=HOSTILE, help=HOSTILE)
    standing: Any = TRA_VINH.standing(REPORTS, obligation="monthly-report", period=MONTH.period, now=MONTH.now)
    standing["units"][0].update(name=HOSTILE, standing=HOSTILE, reason=HOSTILE)
    standing["audience"] = HOSTILE
    due: Any = TRA_VINH.due(obligation="synthesis", period="2025-04")
    due["summary"] = due["trace"][0]["text"] = HOSTILE
    for shown in (answer, standing, due):
        html = shown._repr_html_()
        assert "&lt;script&gt;" in html and "<script" not in html


@pytest.mark.parametrize("broken", [{}, {"findings": 1}, {HOSTILE: None}])
def test_what_is_no_longer_an_answer_is_still_shown(broken: dict[str, object]) -> None:
    answer = Answer.of("validate", broken, "vi")
    assert repr(answer).startswith("<validate") and "<script" not in answer._repr_html_()


def test_documents_stay_plain() -> None:
    assert type(TRA_VINH.draft(unit="TV-HU-CL", obligation="monthly-report", period="2025-01")) is dict
