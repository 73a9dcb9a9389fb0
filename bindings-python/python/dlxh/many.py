"""Reports by the thousand: read in pieces, answered on every core, handed out in their order."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sized
from contextlib import nullcontext
from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from dlxh import _native
from dlxh.view import Answer
from dlxh.wire import CallError, Document, bytes_of

if TYPE_CHECKING:
    from dlxh import types

__all__ = ["Source", "Validated"]

Source: TypeAlias = bytes | str | os.PathLike[str] | BinaryIO | Iterable[Document]
"""NDJSON (its bytes or text, the path of a file, a binary file), or documents one by one."""

DOCUMENTS = 32
"""Documents that a worker takes at once."""

PIECE = 1 << 18
"""Bytes that a worker takes at once: a few milliseconds of work."""

_Answered: TypeAlias = list[tuple[int, int | None, bytes]]
_Pieces: TypeAlias = Iterator[tuple[int, _Answered]]


class Validated(Mapping[str, Any]):
    """The answer of `validate` to one report of many. It is read from JSON when a member is asked for, not before."""

    __slots__ = ("_answer", "_lang", "errors", "json", "line")

    def __init__(self, line: int, errors: int, json: bytes, lang: object = None) -> None:
        self.line: int = line
        """The line it stood in, or which document it was, from 1."""
        self.errors: int = errors
        """How many errors it has."""
        self.json: bytes = json
        """What the library answered, byte by byte: `{"answer": …}`."""
        self._lang = lang
        self._answer: Answer | None = None

    @property
    def accepted(self) -> bool:
        """Whether it stands: no finding is an error."""
        return self.errors == 0

    @property
    def answer(self) -> types.Validation:
        """What `validate` returns."""
        answer: Any = self._read()
        validation: types.Validation = answer
        return validation

    def _read(self) -> Answer:
        answer = self._answer
        if answer is None:
            answer = self._answer = Answer.of("validate", json.loads(self.json)["answer"], self._lang)
        return answer

    def __getitem__(self, name: str) -> Any:
        return self._read()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._read())

    def __len__(self) -> int:
        return len(self._read())

    def __repr__(self) -> str:
        return repr(self._read())

    def _repr_html_(self) -> str:
        return self._read()._repr_html_()


def _progress(total: int | None, unit: str) -> Any:
    try:
        from tqdm.auto import tqdm
    except ImportError:
        raise ImportError("progress=True shows a bar of tqdm, which is not installed: pip install tqdm") from None
    return tqdm(total=total, unit=unit, unit_scale=True)


def _read(many: _native.Many, read: Callable[[int], object]) -> _Pieces:
    while piece := read(PIECE):
        if not isinstance(piece, bytes):
            raise TypeError('lines are read as bytes: open the file with "rb"')
        yield len(piece), many.push(piece)
    yield 0, many.finish()


def _file(many: _native.Many, path: os.PathLike[str]) -> _Pieces:
    with open(path, "rb") as file:
        yield from _read(many, file.read)


def _held(many: _native.Many, lines: bytes) -> _Pieces:
    for start in range(0, len(lines), PIECE):
        piece = lines[start : start + PIECE]
        yield len(piece), many.push(piece)
    yield 0, many.finish()


def _documents(many: _native.Many, documents: Iterator[object]) -> _Pieces:
    first = 1
    while taken := list(islice(documents, DOCUMENTS)):
        yield len(taken), many.documents(first, [bytes_of(document) for document in taken])
        first += len(taken)
    yield 0, many.finish()


def _pieces(many: _native.Many, source: object) -> tuple[_Pieces, int | None, str]:
    """What `source` holds, piece by piece with its size; how large it is if that is known, and in what."""
    match source:
        case bytes():
            return _held(many, source), len(source), "B"
        case str():
            return _pieces(many, bytes_of(source))
        case os.PathLike():
            return _file(many, source), os.stat(source).st_size, "B"
        case dict():
            raise TypeError("a dict is one report, not many: hand it to validate, or in a list")
    read = getattr(source, "read", None)
    if read is not None:
        return _read(many, read), None, "B"
    if isinstance(source, Iterable):
        total = len(source) if isinstance(source, Sized) else None
        return _documents(many, iter(source)), total, "report"
    raise TypeError(f"many reports are NDJSON, a binary file or an iterable of documents, not {type(source).__name__}")


def validate_many(many: _native.Many, source: Source, progress: bool | None, lang: object) -> Iterator[Validated | CallError]:
    """Hand out the answer to each report of `source` in its order."""
    pieces, total, unit = _pieces(many, source)
    return _answers(pieces, _progress(total, unit) if progress else nullcontext(), lang)


def _answers(pieces: _Pieces, bar: Any, lang: object) -> Iterator[Validated | CallError]:
    with bar as shown:
        for size, answered in pieces:
            for line, errors, answer in answered:
                if errors is None:
                    yield CallError(json.loads(answer)["error"], line)
                else:
                    yield Validated(line, errors, answer, lang)
            if shown is not None:
                shown.update(size)
