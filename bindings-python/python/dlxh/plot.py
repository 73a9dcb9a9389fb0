"""Pictures of answers for papers and meetings, drawn with matplotlib (`pip install dlxh[plot]`).

Every function takes answers and returns the axes it drew on; none shows or saves anything. What is drawn is what core
has counted; a picture is a working copy like the answer it shows, and says so.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from dlxh.labels import label, labels

try:
    import matplotlib.pyplot as plt
    from matplotlib.colors import ListedColormap, Normalize
    from matplotlib.figure import Figure
    from matplotlib.patches import Patch, Rectangle
    from matplotlib.ticker import MaxNLocator
except ImportError:
    raise ImportError("dlxh.plot needs matplotlib: pip install 'dlxh[plot]'")

if TYPE_CHECKING:
    from matplotlib.axes import Axes

    from dlxh import Jurisdiction, types

__all__ = ["deadline", "durations", "standing", "streams", "topics"]

# Okabe and Ito's colours: told apart without red and green, and by a mark beside them.
STANDINGS = {
    "on_time": ("#009E73", "✓"),
    "late": ("#E69F00", "M"),
    "overdue": ("#D55E00", "✗"),
    "due_soon": ("#F0E442", "!"),
    "not_due": ("#DDEEF8", "·"),
    "no_deadline": ("#EEEEEE", "–"),
    "unknown": ("#999999", "?"),
}
TENDENCIES = {
    "approving": "#0072B2",
    "opposing": "#D55E00",
    "worried": "#E69F00",
    "wavering": "#BBBBBB",
    "unclear": "#E3E3E3",
}
INK, FAINT = "#222222", "#666666"


def _say(lang: types.Lang, vi: str, en: str) -> str:
    return en if lang == "en" else vi


def _axes(ax: Axes | None, width: float, height: float) -> Axes:
    return ax if ax is not None else plt.subplots(figsize=(width, height), layout="constrained")[1]


def _wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width, break_long_words=False)) or text


def _units(counts: types.UnitCounts) -> int:
    return counts["certain"] + counts["assumed"] + counts["unresolved"]


def _finish(ax: Axes, title: str, source: str, lang: types.Lang, own: bool) -> Axes:
    """Set title and source line: below a figure of our own, below the axes in a figure of the caller's."""
    ax.set_title(title, loc="left", fontsize=11, fontweight="bold", color=INK, pad=10)
    audience = label("standing.1", "Audience", "working", lang)
    text = f"{_say(lang, 'Nguồn', 'Source')}: {source}. {audience}."
    if own and isinstance(ax.figure, Figure):
        text = _wrapped(text, int(ax.figure.get_figwidth() * 15))
        ax.figure.supxlabel(text, x=0.01, ha="left", fontsize=7.5, color=FAINT, multialignment="left")
    else:
        above = ax.get_xlabel()
        wrapped = _wrapped(text, 90)
        ax.set_xlabel(f"{above}\n{wrapped}" if above else wrapped, fontsize=7.5, color=FAINT, loc="left")
    ax.spines[["top", "right", "left"]].set_visible(False)
    ax.tick_params(length=0, labelsize=9, colors=INK)
    return ax


def standing(answers: Sequence[types.StandingAnswer], *, lang: types.Lang = "vi", ax: Axes | None = None) -> Axes:
    """Draw where every unit stands, one column a period: a heat map of the answers of `standing`.

    Units stand in core's order, which is no ranking. A unit that owes nothing in a period has no cell.
    """
    if not answers:
        raise ValueError("no answer of `standing` was given")
    periods = [answer["due"]["period"] for answer in answers]
    units: dict[str, tuple[str, str]] = {}
    for answer in answers:
        for unit in answer["units"]:
            units.setdefault(unit["unit"], (unit["name"], unit["duty"]))
    names = labels("standing.1", "Standing", lang)
    own, ax = ax is None, _axes(ax, max(8.2, 6.2 + 0.75 * len(periods)), 1.6 + 0.27 * len(units))
    rows = {code: row for row, code in enumerate(units)}
    met: set[str] = set()
    for column, answer in enumerate(answers):
        for unit in answer["units"]:
            row = rows[unit["unit"]]
            word: str = unit["standing"]
            colour, mark = STANDINGS[word]
            met.add(word)
            box = Rectangle((column - 0.47, row - 0.45), 0.94, 0.9, facecolor=colour, edgecolor="white")
            if unit["state"] == "returned":
                box.set(hatch="////", edgecolor="white")
                met.add("returned")
            ax.add_patch(box)
            boxed = {"boxstyle": "round,pad=0.15", "facecolor": colour, "edgecolor": "none"}
            mark = "L" if lang == "en" and word == "late" else mark
            ax.text(column, row, mark, ha="center", va="center", fontsize=8, color=INK, bbox=boxed)
    ax.set_xlim(-0.6, len(periods) - 0.4)
    ax.set_ylim(len(units) - 0.4, -0.6)
    ax.set_xticks(range(len(periods)), periods)
    open_duty = [name if duty == "certain" else f"{name} *" for name, duty in units.values()]
    ax.set_yticks(range(len(units)), open_duty)
    handles = [
        Patch(facecolor=colour, label=f"{'L' if lang == 'en' and word == 'late' else mark}  {names[word]}")
        for word, (colour, mark) in STANDINGS.items()
        if word in met
    ]
    if "returned" in met:
        returned = label("standing.1", "ReportState", "returned", lang)
        handles.append(Patch(facecolor="#BBBBBB", edgecolor="white", hatch="////", label=returned))
    ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False, fontsize=8.5)
    stars = ""
    if any(duty != "certain" for _, duty in units.values()):
        stars = _say(lang, "; * nghĩa vụ chưa chắc chắn", "; * the duty is not certain")
    clause, now = answers[-1]["due"]["clause"], answers[-1]["now"]
    title = _say(lang, "Tình trạng gửi báo cáo theo kỳ", "Standing of every unit by period")
    asked = _say(lang, f"{clause}, xét lúc {now}{stars}", f"{clause}, as seen at {now}{stars}")
    _finish(ax, title, asked, lang, own)
    ax.spines["bottom"].set_visible(False)
    return ax


def _topic_labels(jurisdiction: Jurisdiction, period: str, lang: types.Lang) -> dict[str, str]:
    schema = jurisdiction.form_schema(kind="monthly-opinion", period=period, lang=lang)
    choices = schema["$defs"]["Issue"]["properties"]["topic"]["oneOf"]
    return {choice["const"]: choice["title"] for choice in choices}


def topics(
    jurisdiction: Jurisdiction,
    syntheses: Sequence[types.Synthesis],
    *,
    by: Literal["fields", "topics"] = "fields",
    lang: types.Lang = "vi",
    ax: Axes | None = None,
) -> Axes:
    """Draw how often issues of each field (or `by="topics"`) were mentioned, one column a month, from syntheses.

    The unit is the mention (a report and an issue): the same matter told by three units counts three times.
    """
    if by not in ("fields", "topics"):
        raise ValueError("`by` is `fields` or `topics`")
    if not syntheses:
        raise ValueError("no synthesis was given")
    counts = [{cell["key"]: cell["count"] for cell in synthesis["figures"].get(by, [])} for synthesis in syntheses]
    names: dict[str, str] = {}
    for synthesis in syntheses:
        names |= _topic_labels(jurisdiction, synthesis["period"], lang)
    total = {code: sum(month.get(code, 0) for month in counts) for month in counts for code in month}
    codes = sorted(total, key=lambda code: (-total[code], code))
    most = max((count for month in counts for count in month.values()), default=1)
    colours = plt.get_cmap("cividis_r")
    own, ax = ax is None, _axes(ax, max(7.2, 5.2 + 0.75 * len(counts)), 1.8 + 0.29 * max(len(codes), 1))
    for column, month in enumerate(counts):
        for row, code in enumerate(codes):
            count = month.get(code, 0)
            share = count / most
            colour = colours(0.08 + 0.87 * share) if count else "#F4F4F4"
            ax.add_patch(Rectangle((column - 0.47, row - 0.45), 0.94, 0.9, facecolor=colour, edgecolor="white"))
            ink = "white" if share > 0.55 else INK if count else "#999999"
            ax.text(column, row, str(count), ha="center", va="center", fontsize=8.5, color=ink)
    ax.set_xlim(-0.6, len(counts) - 0.4)
    ax.set_ylim(len(codes) - 0.4, -0.6)
    ax.set_xticks(range(len(counts)), [synthesis["period"] for synthesis in syntheses])
    ax.set_yticks(range(len(codes)), [_wrapped(names.get(code) or code, 44) for code in codes])
    scale = plt.cm.ScalarMappable(cmap=_lighter(colours), norm=Normalize(1, max(most, 2)))
    bar = ax.figure.colorbar(scale, ax=ax, shrink=0.6, pad=0.02)
    bar.set_label(_say(lang, "lượt nêu (báo cáo × vấn đề)", "mentions (report × issue)"), fontsize=8.5)
    bar.ax.yaxis.set_major_locator(MaxNLocator(integer=True))
    bar.ax.tick_params(labelsize=8)
    bar.outline.set_visible(False)
    kind = _say(lang, *{"fields": ("lĩnh vực", "field"), "topics": ("chủ đề", "topic")}[by])
    accepted = sum(_units(synthesis["method"]["accepted"]) for synthesis in syntheses)
    expected = sum(_units(synthesis["method"]["expected"]) for synthesis in syntheses)
    title = _say(lang, f"Số lượt nêu vấn đề theo {kind}", f"Mentions of issues by {kind}")
    source = _say(
        lang,
        f"tổng hợp {accepted} báo cáo tiếp nhận trong {expected} lượt đơn vị; không phải điều tra chọn mẫu",
        f"{accepted} accepted reports of {expected} expected; not a sample survey",
    )
    _finish(ax, title, source, lang, own)
    ax.spines["bottom"].set_visible(False)
    return ax


def _lighter(colours: Any) -> Any:
    """Return the part of the scale that the cells use."""
    return ListedColormap([colours(0.08 + 0.87 * step / 255) for step in range(256)])


def streams(synthesis: types.Synthesis, *, lang: types.Lang = "vi", ax: Axes | None = None) -> Axes:
    """Draw streams by what they are toward: opposing and worried to the left, approving to the right.

    Tendencies are never added up across objects, so each object is a bar of its own; streams that waver or are unclear
    stand apart at the right, for they are on neither side.
    """
    figures = synthesis["figures"].get("tendencies", [])
    cells: dict[tuple[str, str], int] = {(cell["key"]["toward"], cell["key"]["tendency"]): cell["count"] for cell in figures}
    objects = [code for code in labels("tally.1", "Toward", lang) if any(toward == code for toward, _ in cells)]
    names, kinds = labels("tally.1", "Toward", lang), labels("tally.1", "Tendency", lang)

    def of(toward: str, *tendencies: str) -> int:
        return sum(cells.get((toward, tendency), 0) for tendency in tendencies)

    left = max((of(toward, "opposing", "worried") for toward in objects), default=1)
    right = max((of(toward, "approving") for toward in objects), default=1)
    apart = right + max(3, round(0.12 * (left + right)))
    own, ax = ax is None, _axes(ax, 8.6, 2.2 + 0.62 * max(len(objects), 1))
    used: set[str] = set()

    def bar(row: int, toward: str, tendency: str, start: float, direction: int) -> float:
        count = of(toward, tendency)
        if count:
            used.add(tendency)
            ax.barh(row, direction * count, left=start, height=0.62, color=TENDENCIES[tendency], edgecolor="white")
            ink = "white" if tendency in ("approving", "opposing") else INK
            ax.text(start + direction * count / 2, row, str(count), ha="center", va="center", fontsize=9, color=ink)
        return start + direction * count

    for row, toward in enumerate(objects):
        bar(row, toward, "worried", bar(row, toward, "opposing", 0, -1), -1)
        bar(row, toward, "approving", 0, 1)
        bar(row, toward, "unclear", bar(row, toward, "wavering", apart, 1), 1)
    ax.axvline(0, color=INK, linewidth=0.9)
    ax.axvline(apart, color=FAINT, linewidth=0.7, linestyle=":")
    ax.set_ylim(len(objects) - 0.4, -0.6)
    ax.set_yticks(range(len(objects)), [_wrapped(names[toward], 24) for toward in objects])
    # A scale on both sides of nothing; what stands apart is read from its numbers.
    step = max(1, -(-max(left, right) // 4))
    ticks = [*range(-step * (left // step), 0, step), *range(0, right + 1, step)]
    ax.set_xticks(ticks, [str(abs(tick)) for tick in ticks])
    ax.set_xlabel(_say(lang, "số luồng ý kiến", "streams"), fontsize=9, color=INK, loc="left")
    handles = [Patch(facecolor=TENDENCIES[code], label=kinds[code]) for code in TENDENCIES if code in used]
    ax.legend(handles=handles, loc="upper left", bbox_to_anchor=(1.01, 1), frameon=False, fontsize=8.5)
    title = _say(lang, "Luồng ý kiến theo đối tượng", "Streams by their object") + f", {synthesis['period']}"
    accepted = _units(synthesis["method"]["accepted"])
    source = _say(
        lang,
        f"{accepted} báo cáo tiếp nhận; đếm luồng ý kiến, không đếm người; không cộng qua các đối tượng",
        f"{accepted} accepted reports; streams are counted, not persons; objects are not added up",
    )
    return _finish(ax, title, source, lang, own)


def deadline(due: types.Due, *, lang: types.Lang = "vi", ax: Axes | None = None) -> Axes:
    """Draw how a deadline came about: its days in a row, and below them each step of the answer of `due`."""
    steps = due["trace"]
    # The days of the answer and no others: of their neighbours it does not say whether they are worked.
    span = sorted({date.fromisoformat(on) for step in steps if (on := step.get("date"))})
    if not span:
        raise ValueError("the answer sets no day: there is no path to draw")
    rest = {step.get("date") for step in steps if step["step"] == "rest_day"}
    lines = [_step(number, step, lang) for number, step in enumerate(steps, start=1)]
    height = sum(line.count("\n") + 1 for line in lines)
    own, ax = ax is None, _axes(ax, max(7.4, 0.9 * len(span) + 1.6), 2.1 + 0.21 * height)
    week = _say(lang, "T2 T3 T4 T5 T6 T7 CN", "Mo Tu We Th Fr Sa Su").split()
    for column, day in enumerate(span):
        off = day.isoformat() in rest
        marked = {"due": day.isoformat() == due.get("due"), "act_by": day.isoformat() == due.get("act_by")}
        colour = "#0072B2" if marked["act_by"] else "#E69F00" if marked["due"] else "#D9D9D9" if off else "white"
        hatch = "////" if off else None
        box: dict[str, Any] = {"facecolor": colour, "edgecolor": "#888888", "linewidth": 0.8, "hatch": hatch}
        ax.add_patch(Rectangle((column - 0.46, 0), 0.92, 1, **box))
        ink = "white" if marked["act_by"] else INK
        back = {"boxstyle": "round,pad=0.12", "facecolor": colour, "edgecolor": "none"}
        ax.text(column, 0.62, f"{day:%d/%m}", ha="center", va="center", fontsize=8.5, color=ink, bbox=back)
        ax.text(column, 0.25, week[day.weekday()], ha="center", va="center", fontsize=7.5, color=ink, bbox=back)
        if column and (day - span[column - 1]).days > 1:
            ax.text(column - 0.5, 1.12, "…", ha="center", va="bottom", fontsize=9, color=FAINT)
        numbers = [str(number) for number, step in enumerate(steps, 1) if step.get("date") == day.isoformat()]
        ax.text(column, 1.12, ", ".join(numbers), ha="center", va="bottom", fontsize=8.5, color=FAINT)
    room = max(len(span), 7)
    ax.set_xlim(-0.5, room - 0.5)
    ax.set_ylim(-0.04, 1.45)
    ax.set_xticks([])
    ax.set_yticks([])
    word = labels("due.1", "TraceCode", lang)
    handles = [
        Patch(facecolor="#E69F00", label=word["nominal"]),
        Patch(facecolor="#0072B2", label=word["act_by"]),
        Patch(facecolor="#D9D9D9", edgecolor="#888888", hatch="////", label=word["rest_day"]),
    ]
    ax.legend(handles=handles, loc="center left", bbox_to_anchor=(len(span) / room + 0.01, 0.35), frameon=False, fontsize=8.5)
    ax.set_xlabel("\n".join(lines), loc="left", fontsize=8.5, color=INK, labelpad=8, linespacing=1.35)
    ax.xaxis.label.set_multialignment("left")
    title = _say(lang, "Hạn từ đâu mà ra", "How the deadline came about") + f": {due['obligation']} {due['period']}"
    basis = label("due.1", "Basis", due["basis"], lang)
    _finish(ax, title, f"{due['clause']} ({basis})", lang, own)
    ax.spines["bottom"].set_visible(False)
    return ax


def durations(
    cases: types.Cases, *, to: types.DurationTo = "fed_back", lang: types.Lang = "vi", ax: Axes | None = None
) -> Axes:
    """Draw which share of cases was still waiting so many days after it was received, from an answer of `cases`.

    The band is the 95 % interval. Cases that still wait are counted for as long as they have waited; where fewer than ten
    were at risk core shows nothing, and the curve ends.
    """
    [told] = [one for one in cases["durations"] if one["to"] == to]
    own, ax = ax is None, _axes(ax, 7.6, 4.3)
    days, shares, lows, highs = [0], [1.0], [1.0], [1.0]
    for point in told["curve"]:
        share = point["remaining"] / 10_000
        days.append(point["day"])
        shares.append(share)
        lows.append(point.get("low", point["remaining"]) / 10_000)
        highs.append(point.get("high", point["remaining"]) / 10_000)
    if (end := told.get("hidden_from")) is not None and days[-1] < end:
        # The last share holds until the day from which nothing is shown.
        for line in (shares, lows, highs):
            line.append(line[-1])
        days.append(end)
    ax.fill_between(days, lows, highs, step="post", color="#0072B2", alpha=0.18, linewidth=0)
    ax.step(days, shares, where="post", color="#0072B2", linewidth=1.8)
    if (median := told.get("median")) is not None:
        ax.plot([0, median, median], [0.5, 0.5, 0], color=FAINT, linewidth=0.9, linestyle=":")
        half = _say(lang, f"một nửa trong {median} ngày", f"half within {median} days")
        ax.text(median, 0.51, f" {half}", fontsize=9, color=INK, va="bottom")
    if end is not None:
        ax.axvline(end, color=FAINT, linewidth=0.7)
        few = _say(lang, "còn dưới 10 vụ việc: không hiển thị", "fewer than 10 left: not shown")
        ax.text(end, 0.98, f" {few}", fontsize=8, color=FAINT, ha="left", va="top", rotation=90)
    ax.set_xlim(0, max(days[-1] * 1.04, 1))
    ax.set_ylim(0, 1.02)
    ax.set_yticks([0, 0.25, 0.5, 0.75, 1], ["0 %", "25 %", "50 %", "75 %", "100 %"])
    ax.set_xlabel(_say(lang, "ngày kể từ khi tiếp nhận", "days since it was received"), fontsize=9, color=INK, loc="left")
    longest = max(days[-1], 1)
    ax.set_xticks([tick for tick in MaxNLocator(integer=True).tick_values(0, longest) if 0 <= tick <= longest])
    step = label("cases.1", "DurationTo", to, lang)
    title = _say(lang, "Tỷ lệ vụ việc còn chờ", "Cases still waiting") + f": {step[:1].lower()}{step[1:]}"
    source = _say(
        lang,
        f"{told['observed']} lần thụ lý, {told['reached']} lần đã đến bước này; Kaplan–Meier, khoảng 95 %, xét lúc {cases['now']}",
        f"{told['observed']} times received, {told['reached']} of them came so far; Kaplan–Meier, 95 % interval, as seen at {cases['now']}",
    )
    _finish(ax, title, source, lang, own)
    ax.spines["left"].set_visible(True)
    return ax


def _step(number: int, step: types.TraceStep, lang: types.Lang) -> str:
    head = label("due.1", "TraceCode", step["step"], lang)
    day = f"{step['date']}, " if "date" in step else ""
    instrument = f" — {step['instrument']}" if "instrument" in step else ""
    return textwrap.fill(f"{number}. {head}: {day}{step['text']}{instrument}", 92, subsequent_indent="    ")
