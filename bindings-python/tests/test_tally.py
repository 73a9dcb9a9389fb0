import json
import pickle
import random
from functools import partial
from multiprocessing import get_context
from typing import Any

import pytest

import dlxh

MONTH = dlxh.examples.january_2025()
REPORTS = [json.dumps(report, ensure_ascii=False) for report in MONTH.reports.values()]
TRA_VINH = dlxh.Jurisdiction.tra_vinh()


def tally(reports: list[str]) -> dlxh.Tally:
    return dlxh.Tally(TRA_VINH.tally("\n".join(reports), now=MONTH.now)["tally"])


def by_unit() -> list[list[str]]:
    """The revisions of one report stay together: which of them counts is seen only there."""
    units: dict[str, list[str]] = {}
    for report in REPORTS:
        units.setdefault(json.loads(report)["reporter"], []).append(report)
    return list(units.values())


def test_parts_sum_to_the_whole_in_any_order() -> None:
    whole, parts = tally(REPORTS), [tally(unit) for unit in by_unit()]
    for seed in range(5):
        random.Random(seed).shuffle(parts)
        assert sum(parts) == sum(parts, dlxh.Tally()) == dlxh.Tally.merge(parts) == whole
        assert bytes(sum(parts, dlxh.Tally())) == bytes(whole)
    assert whole + dlxh.Tally() == whole != parts[0]
    assert whole.counts is not None and whole.counts["reports"] == len(whole.manifest) > 5
    assert len({whole, sum(parts, dlxh.Tally()), parts[0]}) == 2


def test_bytes_dict_and_pickle() -> None:
    whole = tally(REPORTS)
    assert dlxh.Tally.from_bytes(whole.to_bytes()) == pickle.loads(pickle.dumps(whole)) == whole
    assert dlxh.Tally(whole.to_dict()) == whole
    assert TRA_VINH.merge([whole.to_dict()])["tally"] == whole.to_dict()
    assert repr(whole) == f"<dlxh.Tally of {len(whole.manifest)} reports>"


def test_a_report_met_twice_is_named() -> None:
    one = tally(REPORTS[:1])
    twice = one + one
    assert (twice.counts, twice.met_twice, one.met_twice) == (None, ["monthly-opinion TV-HU-CL 2025-01"], [])
    assert pickle.loads(pickle.dumps(twice)) == twice


def test_what_is_no_tally() -> None:
    with pytest.raises(dlxh.CallError) as raised:
        dlxh.Tally({"counts": 1})
    assert raised.value.code == "bad_input"
    other: Any
    for other in (1, "", None, {}):
        with pytest.raises(TypeError):
            dlxh.Tally() + other
        with pytest.raises(TypeError):
            other + dlxh.Tally()
        assert dlxh.Tally() != other


def test_a_jurisdiction_is_pickled_with_its_overlays() -> None:
    assert pickle.loads(pickle.dumps(TRA_VINH)).rules() == TRA_VINH.rules()
    local = TRA_VINH.with_overlay(MONTH.overlay)

    def due(jurisdiction: dlxh.Jurisdiction) -> object:
        return jurisdiction.due(obligation="monthly-report", period="2025-01")

    assert due(pickle.loads(pickle.dumps(local))) == due(local) != due(TRA_VINH)


def test_workers_of_other_processes_sum_up() -> None:
    # Spawned processes share nothing: the jurisdiction went there and the sums came back as pickles.
    with get_context("spawn").Pool(2) as pool:
        units = ["\n".join(unit) for unit in by_unit()]
        answers = pool.map_async(partial(TRA_VINH.tally, now=MONTH.now), units).get(120)
        parts = pool.map_async(dlxh.Tally, [answer["tally"] for answer in answers]).get(120)
    assert sum(parts) == tally(REPORTS)
