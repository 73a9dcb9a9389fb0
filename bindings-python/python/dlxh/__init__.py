"""Reporting on public opinion as a domain: validation, deadlines, aggregation."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, Protocol, TypeAlias

from dlxh import _native, examples
from dlxh.view import Answer

__all__ = ["CallError", "Document", "Jurisdiction", "examples"]

Document: TypeAlias = str | bytes | dict[str, Any] | list[Any] | os.PathLike[str]
"""JSON text, the bytes of it, what it stands for, or the path of a file that holds it."""


class CallError(ValueError):
    """The library could not carry out the call. It repeats nothing of what it was given."""

    def __init__(self, error: dict[str, Any]) -> None:
        # Unpickling hands the same argument over again.
        super().__init__(error)
        self.code: str = error["code"]
        self.message: str = error["message"]
        self.help: str = error["help"]
        self.offset: int | None = error.get("offset")
        self.pointer: str | None = error.get("pointer")

    def __str__(self) -> str:
        return self.message


class _Method(Protocol):
    def __call__(self, document: Document | None = None, /, **options: object) -> Any: ...


class _Function(Protocol):
    def __get__(self, instance: object, owner: type | None = None, /) -> _Method: ...


def _bytes(document: object) -> bytes:
    match document:
        case None:
            return b""
        case bytes():
            return document
        case str():
            # Half a character goes through as it is: the library says that it is not UTF-8.
            return document.encode("utf-8", "surrogatepass")
        case dict() | list():
            return _bytes(json.dumps(document, ensure_ascii=False, allow_nan=False))
        case os.PathLike():
            return Path(document).read_bytes()
    raise TypeError(f"a document is JSON text, bytes, a dict, a list or a path, not {type(document).__name__}")


def _option(value: object) -> object:
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise TypeError("naive datetime")
    return value.isoformat() if isinstance(value, date) else value


def _operation(name: str, does: str) -> _Function:
    def method(self: Jurisdiction, document: Document | None = None, /, **options: object) -> Any:
        # `from` is a word of Python: it is given as `from_`.
        given = {key.removesuffix("_"): _option(value) for key, value in options.items() if value is not None}
        answer = json.loads(self._handle.call(name, _bytes(given), _bytes(document)))
        if "error" in answer:
            raise CallError(answer["error"])
        return Answer.of(name, answer["answer"], options.get("lang"))

    method.__name__, method.__qualname__, method.__doc__ = name, f"Jurisdiction.{name}", does
    return method


def _load(load: Callable[[bytes], _native.Jurisdiction], document: Document) -> Jurisdiction:
    given = _bytes(document)
    try:
        return Jurisdiction(load(given))
    except ValueError as refused:
        error = json.loads(str(refused))["error"]
    raise CallError(error)


class Jurisdiction:
    """Hierarchy, calendar and regimes as one immutable value that every question is put to."""

    __slots__ = ("_handle",)

    def __init__(self, handle: _native.Jurisdiction) -> None:
        self._handle = handle

    @staticmethod
    def tra_vinh() -> Jurisdiction:
        """Return Trà Vinh under Chỉ thị 53-CT/TU (2024), with the changes of 2025."""
        return Jurisdiction(_native.Jurisdiction.tra_vinh())

    @staticmethod
    def from_json(document: Document) -> Jurisdiction:
        """Read a jurisdiction and prove that it holds together."""
        return _load(_native.Jurisdiction.from_json, document)

    def with_overlay(self, overlay: Document) -> Jurisdiction:
        """Return the jurisdiction with one more local decision."""
        return _load(self._handle.with_overlay, overlay)

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
