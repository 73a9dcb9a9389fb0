"""Reports to try the library on: invented, synthetic, shipped with the package."""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import resources
from importlib.abc import Traversable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dlxh import types

__all__ = ["Cases", "Month", "january_2025", "year_2025"]


@dataclass(frozen=True)
class Month:
    """The reports of one month and what their checking wants to know."""

    period: str
    now: str
    """The instant at which the month is looked at."""
    reports: dict[str, dict[str, Any]]
    """By the name of the file they came in."""
    context: list[types.Digest]
    """What earlier reports leave behind for the checking of these: no text."""
    overlay: types.Overlay
    """An illustrative local decision that sets the units a day."""


@dataclass(frozen=True)
class Cases:
    """The cases of a year, as the bodies that kept them reported last."""

    now: str
    """The instant at which the year is looked back on."""
    jurisdiction: bytes
    """The jurisdiction of the year, with the change of July 2025: for `Jurisdiction.from_json`."""
    results: list[dict[str, Any]]
    """The last report of results of each body that kept cases: before July and after."""


def _documents(folder: Traversable) -> dict[str, Any]:
    files = sorted((file for file in folder.iterdir() if file.name.endswith(".json")), key=lambda file: file.name)
    return {file.name.removesuffix(".json"): json.loads(file.read_bytes()) for file in files}


def january_2025() -> Month:
    """Return January 2025 in Trà Vinh: fourteen invented reports, good, late and faulty."""
    folder = resources.files("dlxh") / "january_2025"
    return Month(
        period="2025-01",
        now="2025-01-20T08:00:00+07:00",
        reports=_documents(folder),
        context=list(_documents(folder / "context").values()),
        overlay=_documents(folder / "overlays")["illustrative"],
    )


def year_2025() -> Cases:
    """Return the cases of 2025: fifty invented matters, from Trà Vinh into the merged province (illustrative)."""
    folder = resources.files("dlxh") / "year_2025"
    documents = _documents(folder)
    return Cases(
        now="2026-01-10T08:00:00+07:00",
        jurisdiction=(folder / "jurisdiction.json").read_bytes(),
        results=[documents["results-1"], documents["results-2"]],
    )
