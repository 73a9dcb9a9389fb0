"""Pictures: what they show is what the answers say, with words of core, and nothing is drawn over anything else."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt
import pytest
from matplotlib.axes import Axes

import dlxh
from dlxh import plot, types

MONTH = dlxh.examples.january_2025()
REPORTS = list(MONTH.reports.values())
LOCAL = dlxh.Jurisdiction.tra_vinh().with_overlay(MONTH.overlay)
NOW = "2025-03-20T08:00:00+07:00"


def month(number: int) -> list[Any]:
    """January's reports as if they were another month's, one of them missing."""
    reports = copy.deepcopy(REPORTS[:number] + REPORTS[number + 1 :])
    for report in reports:
        report["period"] = f"2025-{number:02}"
        report["submitted_at"] = report["submitted_at"].replace("2025-01", f"2025-{number:02}")
    return reports


@pytest.fixture(params=["vi", "en"])
def lang(request: pytest.FixtureRequest) -> Iterator[types.Lang]:
    # A letter without a glyph is a warning of matplotlib, and a failure here.
    yield request.param
    plt.close("all")


def texts(ax: Axes) -> list[str]:
    return [text.get_text() for text in ax.texts]


def apart(ax: Axes, tmp_path: Path) -> None:
    """Saves the picture and asserts that the words beside the axes do not lie over each other."""
    figure: Any = ax.figure
    figure.savefig(tmp_path / "plot.png")
    assert (tmp_path / "plot.png").read_bytes().startswith(b"\x89PNG")
    renderer = figure.canvas.get_renderer()
    labels = [label for label in [*ax.get_yticklabels(), *ax.get_xticklabels()] if label.get_text()]
    boxes = [label.get_window_extent(renderer) for label in labels]
    legend = ax.get_legend()
    boxes += [legend.get_window_extent(renderer)] if legend else []
    boxes += [ax.title.get_window_extent(renderer)]
    for at, box in enumerate(boxes):
        assert not any(box.overlaps(other) for other in boxes[at + 1 :])
        assert box.x0 >= -1 and box.x1 <= figure.bbox.x1 + 1


@pytest.mark.filterwarnings("error::UserWarning")
def test_standing(lang: types.Lang, tmp_path: Path) -> None:
    def asked(number: int) -> Any:
        period = f"2025-{number:02}"
        return LOCAL.standing(month(number), obligation="monthly-report", period=period, now=NOW, lang=lang)

    answers = [asked(number) for number in (1, 2, 3)]
    ax = plot.standing(answers, lang=lang)
    apart(ax, tmp_path)
    units = sum(len(answer["units"]) for answer in answers)
    assert len(texts(ax)) == units
    missing = sum(unit["standing"] == "overdue" for answer in answers for unit in answer["units"])
    assert texts(ax).count("✗") == missing > 3
    named = [label.get_text().removesuffix(" *") for label in ax.get_yticklabels()]
    assert named == [unit["name"] for unit in answers[0]["units"]]
    legend: Any = ax.get_legend()
    words = [text.get_text() for text in legend.get_texts()]
    assert any(dlxh.labels.label("standing.1", "Standing", "overdue", lang) in word for word in words)


@pytest.mark.filterwarnings("error::UserWarning")
def test_topics(lang: types.Lang, tmp_path: Path) -> None:
    syntheses = [LOCAL.synthesise(month(n), period=f"2025-{n:02}", now=NOW, lang=lang) for n in (1, 2)]
    for by in ("fields", "topics"):
        ax = plot.topics(LOCAL, syntheses, by=by, lang=lang)
        apart(ax, tmp_path)
        counted = sum(cell["count"] for synthesis in syntheses for cell in synthesis["figures"][by])
        assert sum(map(int, texts(ax))) == counted > 40
        # Codes have their labels.
        assert not any("/" in label.get_text() and " " not in label.get_text() for label in ax.get_yticklabels())


@pytest.mark.filterwarnings("error::UserWarning")
def test_streams(lang: types.Lang, tmp_path: Path) -> None:
    synthesis = LOCAL.synthesise(REPORTS, period="2025-01", now=NOW, lang=lang)
    ax = plot.streams(synthesis, lang=lang)
    apart(ax, tmp_path)
    assert sorted(map(int, texts(ax))) == sorted(cell["count"] for cell in synthesis["figures"]["tendencies"])


@pytest.mark.filterwarnings("error::UserWarning")
def test_deadline(lang: types.Lang, tmp_path: Path) -> None:
    due = LOCAL.due(obligation="synthesis", period="2025-04", lang=lang)
    ax = plot.deadline(due, lang=lang)
    apart(ax, tmp_path)
    assert [text for text in texts(ax) if "/" in text] == ["18/04", "19/04", "20/04"]
    assert all(" ".join(step["text"].split()) in " ".join(ax.get_xlabel().split()) for step in due["trace"])
    alone = dlxh.Jurisdiction.tra_vinh().due(obligation="monthly-report", period="2025-01")
    with pytest.raises(ValueError, match="sets no day"):
        plot.deadline(alone)


def test_every_picture_says_that_it_is_a_working_copy() -> None:
    audience = dlxh.labels.label("standing.1", "Audience", "working")
    ax: Any = plot.deadline(LOCAL.due(obligation="synthesis", period="2025-04"))
    assert audience in ax.figure.get_supxlabel()
    # In a figure of the caller's it stands below the axes.
    figure, both = plt.subplots(1, 2)
    plot.streams(LOCAL.synthesise(REPORTS, period="2025-01", now=NOW), ax=both[0])
    assert audience.replace(" ", "") in both[0].get_xlabel().replace("\n", "").replace(" ", "")
    plt.close("all")


def test_a_month_without_issues_has_an_empty_picture() -> None:
    synthesis = LOCAL.synthesise([], period="2025-01", now=NOW)
    assert not texts(plot.topics(LOCAL, [synthesis])) and not texts(plot.streams(synthesis))
    plt.close("all")


def test_nothing_to_draw() -> None:
    with pytest.raises(ValueError):
        plot.standing([])
    with pytest.raises(ValueError):
        plot.topics(LOCAL, [])


def many_cases() -> Any:
    vector = json.loads((Path(__file__).parents[2] / "tests/vectors/cases/many-cases.json").read_text(encoding="utf-8"))
    return LOCAL.cases(vector["input"], now=vector["options"]["now"])


def test_durations_end_where_core_shows_no_more(lang: types.Lang, tmp_path: Path) -> None:
    cases = many_cases()
    ax = plot.durations(cases, to="outcome", lang=lang)
    apart(ax, tmp_path)
    [told] = [one for one in cases["durations"] if one["to"] == "outcome"]
    drawn: Any = ax.lines[0].get_xydata()
    assert [list(point) for point in drawn[1:-1]] == [
        [point["day"], point["remaining"] / 10_000] for point in told["curve"]
    ]
    assert drawn[-1][0] == told["hidden_from"]
    assert any(str(told["median"]) in text for text in texts(ax))


def test_durations_of_few_cases_are_not_drawn(lang: types.Lang, tmp_path: Path) -> None:
    ax = plot.durations(LOCAL.cases([], now=NOW), lang=lang)
    apart(ax, tmp_path)
    drawn: Any = ax.lines[0].get_xydata()
    assert len(drawn) == 1
