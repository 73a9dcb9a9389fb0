"""What goes over to the library and what comes back: documents and options as JSON, errors as `CallError`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

__all__ = ["CallError", "Document"]

Document: TypeAlias = str | bytes | Mapping[str, object] | list[Any] | os.PathLike[str]
"""JSON text, the bytes of it, what it stands for, or the path of a file that holds it."""

T = TypeVar("T")


class CallError(ValueError):
    """The library could not carry out the call. It repeats nothing of what it was given."""

    def __init__(self, error: dict[str, Any], line: int | None = None) -> None:
        # Unpickling hands the same arguments over again.
        super().__init__(error, line)
        self.code: str = error["code"]
        self.message: str = error["message"]
        self.help: str = error["help"]
        self.offset: int | None = error.get("offset")
        self.pointer: str | None = error.get("pointer")
        self.line: int | None = line

    def __str__(self) -> str:
        return self.message


def bytes_of(document: object) -> bytes:
    """Return the bytes of a document, as the library reads them."""
    match document:
        case bytes():
            return document
        case str():
            # Half a character goes through as it is: the library says that it is not UTF-8.
            return document.encode("utf-8", "surrogatepass")
        case Mapping():
            return bytes_of(json.dumps(dict(document), ensure_ascii=False, allow_nan=False))
        case list():
            return bytes_of(json.dumps(document, ensure_ascii=False, allow_nan=False))
        case os.PathLike():
            return Path(document).read_bytes()
    raise TypeError(f"a document is JSON text, bytes, a dict, a list or a path, not {type(document).__name__}")


def _option(value: object) -> object:
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise TypeError("a naive datetime is no instant: give it its time zone (tzinfo), or the offset in the text")
    return value.isoformat() if isinstance(value, date) else value


def options_of(options: Mapping[str, object]) -> bytes:
    """Return options as the library reads them; what is None is not given."""
    # `from` is a word of Python: it is given as `from_`.
    return bytes_of({key.removesuffix("_"): _option(value) for key, value in options.items() if value is not None})


def loaded(load: Callable[[bytes], T], document: object) -> T:
    """Return what `load` makes of a document, or raise what the library says of it."""
    given = bytes_of(document)
    try:
        return load(given)
    except ValueError as refused:
        error = json.loads(str(refused))["error"]
    raise CallError(error)
