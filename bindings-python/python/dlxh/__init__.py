"""Reporting on public opinion as a domain: validation, deadlines, aggregation."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import reduce
from typing import Any, Protocol

from dlxh import _native, examples
from dlxh.many import Source, Validated, validate_many
from dlxh.tally import Tally
from dlxh.view import Answer
from dlxh.wire import CallError, Document, bytes_of, loaded, options_of

__all__ = ["CallError", "Document", "Jurisdiction", "Source", "Tally", "Validated", "examples"]


class _Method(Protocol):
    def __call__(self, document: Document | None = None, /, **options: object) -> Any: ...


class _Function(Protocol):
    def __get__(self, instance: object, owner: type | None = None, /) -> _Method: ...


def _operation(name: str, does: str) -> _Function:
    def method(self: Jurisdiction, document: Document | None = None, /, **options: object) -> Any:
        answer = json.loads(self._handle.call(name, options_of(options), bytes_of(document)))
        if "error" in answer:
            raise CallError(answer["error"])
        return Answer.of(name, answer["answer"], options.get("lang"))

    method.__name__, method.__qualname__, method.__doc__ = name, f"Jurisdiction.{name}", does
    return method


def _made_of(document: bytes | None, *overlays: bytes) -> Jurisdiction:
    jurisdiction = Jurisdiction.tra_vinh() if document is None else Jurisdiction.from_json(document)
    return reduce(Jurisdiction.with_overlay, overlays, jurisdiction)


class Jurisdiction:
    """Hierarchy, calendar and regimes as one immutable value that every question is put to."""

    __slots__ = ("_handle", "_made_of")

    def __init__(self, handle: _native.Jurisdiction, made_of: tuple[bytes | None, ...]) -> None:
        self._handle = handle
        # What pickling hands on: the document, none for the one that is built in, and the overlays.
        self._made_of = made_of

    def __reduce__(self) -> tuple[Callable[..., Jurisdiction], tuple[bytes | None, ...]]:
        return _made_of, self._made_of

    @staticmethod
    def tra_vinh() -> Jurisdiction:
        """Return Trà Vinh under Chỉ thị 53-CT/TU (2024), with the changes of 2025."""
        return Jurisdiction(_native.Jurisdiction.tra_vinh(), (None,))

    @staticmethod
    def from_json(document: Document) -> Jurisdiction:
        """Read a jurisdiction and prove that it holds together."""
        given = bytes_of(document)
        return Jurisdiction(loaded(_native.Jurisdiction.from_json, given), (given,))

    def with_overlay(self, overlay: Document) -> Jurisdiction:
        """Return the jurisdiction with one more local decision."""
        given = bytes_of(overlay)
        return Jurisdiction(loaded(self._handle.with_overlay, given), (*self._made_of, given))

    def validate_many(
        self, source: Source, *, workers: int | None = None, progress: bool | None = None, **options: Any
    ) -> Iterator[Validated | CallError]:
        """Check report after report, on as many threads as there are cores unless `workers` says how many.

        Answers come in the order of the reports while the source is read; of a line that cannot be read, the error is
        handed out in its place. Options are those of `validate`.
        """
        if workers is not None and workers < 1:
            raise ValueError("workers: at least one")
        many = loaded(lambda given: _native.Many(self._handle, given, workers), options_of(options))
        return validate_many(many, source, progress, options.get("lang"))

    validate = _operation("validate", "Check one report, as received.")
    digest = _operation("digest", "Keep what later reports need to know of one report: no text.")
    due = _operation("due", "Tell when an obligation is due for a period, with the proof.")
    agenda = _operation("agenda", "List what is due from one day to another, with the units that owe it.")
    moved = _operation("moved", "List the deadlines that a later decision moves.")
    standing = _operation("standing", "Tell where every unit stands with an obligation for a period.")
    completeness = _operation("completeness", "Tell who has reported and who is missing.")
    tally = _operation("tally", "Sum up reports.")
    synthesise = _operation("synthesise", "Compose the synthesis of a month from the units' reports.")
    merge = _operation("merge", "Sum up tallies.")
    calendar = _operation("calendar", "Tell which days are worked, and where a day goes that is not.")
    symbol = _operation("symbol", "Read a document's symbol and write it strictly.")
    draft = _operation("draft", "Make the empty report of a unit for a period.")
    form_schema = _operation("form_schema", "Fill a report's schema with the codes of the day, for a form.")
    as_of = _operation("as_of", "Show the hierarchy as of a day.")
    lineage = _operation("lineage", "Tell what a unit or area came from and what became of it.")
    schema = _operation("schema", "Return a published schema by its name.")
    rules = _operation("rules", "List the rules.")
    explain = _operation("explain", "Return the page of a rule, or what a coded value means.")
