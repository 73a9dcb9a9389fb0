"""Sums of reports that travel: made anywhere, added in any order, the same bytes in the end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from dlxh import _native
from dlxh.wire import Document, loaded

if TYPE_CHECKING:
    from dlxh import types

__all__ = ["Tally"]


class Tally:
    """A partial sum of reports: which reports it counts, and the counts. No text.

    Sums that share a report come to no number: `counts` is then None, and `met_twice` names the report.
    """

    __slots__ = ("_held",)

    def __init__(self, document: Document | None = None) -> None:
        """Read a tally, such as `tally` and `merge` answer it; without one it is the sum of nothing."""
        if document is None:
            held = _native.Tally.merge([])
        else:
            held = loaded(_native.Tally.from_json, document)
        self._held: _native.Tally = held

    @classmethod
    def from_bytes(cls, written: bytes) -> Tally:
        """Read what `to_bytes` wrote."""
        return cls(written)

    @classmethod
    def merge(cls, tallies: Iterable[Tally]) -> Tally:
        """Sum up many at once: faster than one by one."""
        held = [tally._held for tally in tallies]
        merged = cls.__new__(cls)
        merged._held = loaded(lambda _: _native.Tally.merge(held), b"")
        return merged

    def to_bytes(self) -> bytes:
        """Write it as canonical JSON: equal sums give equal bytes."""
        return self._held.to_json()

    __bytes__ = to_bytes

    def to_dict(self) -> types.Tally:
        """Return it as the dict that `merge` takes and `tally` answers."""
        answer: types.Tally = json.loads(self.to_bytes())
        return answer

    @property
    def counts(self) -> types.TallyCounts | None:
        """The counts, unless a report was met twice."""
        return self.to_dict().get("counts")

    @property
    def manifest(self) -> list[types.ManifestEntry]:
        """The reports it counts."""
        return self.to_dict()["manifest"]

    @property
    def met_twice(self) -> list[str]:
        """The reports that were met more than once, each by kind, unit and period."""
        return self._held.met_twice()

    def __add__(self, other: object) -> Tally:
        return Tally.merge([self, other]) if isinstance(other, Tally) else NotImplemented

    def __radd__(self, other: object) -> Tally:
        # What `sum` begins with.
        return self if type(other) is int and other == 0 else NotImplemented

    def __eq__(self, other: object) -> bool:
        return self.to_bytes() == other.to_bytes() if isinstance(other, Tally) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.to_bytes())

    def __reduce__(self) -> tuple[Callable[[bytes], Tally], tuple[bytes]]:
        return Tally.from_bytes, (self.to_bytes(),)

    def __repr__(self) -> str:
        return f"<dlxh.Tally of {len(self.manifest)} reports>"
