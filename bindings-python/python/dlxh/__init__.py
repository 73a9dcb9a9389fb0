"""Reporting on public opinion as a domain: validation, deadlines, aggregation."""

# What an operation answers is JSON, and of the type that `types` has for it: a test holds the two together.
# mypy: disable-error-code="no-any-return"

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from functools import reduce
from typing import TYPE_CHECKING, Any

from dlxh import _native, examples
from dlxh._native import Table
from dlxh.many import Source, Validated, validate_many
from dlxh.tally import Tally
from dlxh.view import Answer
from dlxh.wire import CallError, Document, bytes_of, loaded, options_of

if TYPE_CHECKING:
    # Neither is needed to run: the types are many, and Python 3.10 has no Unpack.
    from typing_extensions import Unpack

    from dlxh import types

__all__ = ["CallError", "Document", "Jurisdiction", "Source", "Table", "Tally", "Validated", "examples"]


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
        self, source: Source, *, workers: int | None = None, progress: bool | None = None, **options: Unpack[types.ValidateOptions]
    ) -> Iterator[Validated | CallError]:
        """Check report after report, on as many threads as there are cores unless `workers` says how many.

        Answers come in the order of the reports while the source is read; of a line that cannot be read, the error is
        handed out in its place. Options are those of `validate`.
        """
        if workers is not None and workers < 1:
            raise ValueError("workers: at least one")
        many = loaded(lambda given: _native.Many(self._handle, given, workers), options_of(options))
        return validate_many(many, source, progress, options.get("lang"))

    def table(self, reports: Document | Tally, /, **options: Unpack[types.TableOptions]) -> Table:
        """Lay reports out as a table, for polars, pyarrow, pandas and duckdb; `table="tally"` takes a sum too."""
        if isinstance(reports, Tally):
            tally = reports
            return loaded(lambda given: self._handle.table_of(given, tally._held), options_of(options))
        given = bytes_of(reports)
        return loaded(lambda asked: self._handle.table(asked, given), options_of(options))

    def validate(self, report: Document, /, **options: Unpack[types.ValidateOptions]) -> types.Validation:
        """Check one report, as received."""
        return self._call("validate", options, report)

    def digest(self, report: Document, /, **options: Unpack[types.NoOptions]) -> types.Digest:
        """Keep what later reports need to know of one report: no text."""
        return self._call("digest", options, report)

    def due(self, **options: Unpack[types.DueOptions]) -> types.Due:
        """Tell when an obligation is due for a period, with the proof."""
        return self._call("due", options)

    def agenda(self, **options: Unpack[types.SpanOptions]) -> types.Agenda:
        """List what is due from one day to another, with the units that owe it."""
        return self._call("agenda", options)

    def settlement(self, reports: Document, /, **options: Unpack[types.AccountOptions]) -> types.Settlement:
        """Composes the results of settlement: by the body that answers, what was found and done (CT53.7)."""
        return self._call("settlement", options, reports)

    def feedback(self, reports: Document, /, **options: Unpack[types.AccountOptions]) -> types.Feedback:
        """Composes the feedback: to each unit what came of what it raised, to the public by area or group (CT53.8)."""
        return self._call("feedback", options, reports)

    def render(self, reports: Document, /, **options: Unpack[types.RenderOptions]) -> types.Rendered:
        """Writes the results of settlement, a unit's feedback or an area's notice as a document, in Markdown or HTML."""
        return self._call("render", options, reports)

    def obligations(self, **options: Unpack[types.ObligationsOptions]) -> types.Obligations:
        """Lists what is owed on a day, by whom, to whom, under which clause: the reports that there are to fill in."""
        return self._call("obligations", options)

    def moved(self, overlay: Document, /, **options: Unpack[types.SpanOptions]) -> types.Moved:
        """List the deadlines that a later decision moves."""
        return self._call("moved", options, overlay)

    def standing(self, reports: Document, /, **options: Unpack[types.StandingOptions]) -> types.StandingAnswer:
        """Tell where every unit stands with an obligation for a period."""
        return self._call("standing", options, reports)

    def completeness(self, reports: Document, /, **options: Unpack[types.StandingOptions]) -> types.Completeness:
        """Tell who has reported and who is missing."""
        return self._call("completeness", options, reports)

    def tally(self, reports: Document, /, **options: Unpack[types.TallyOptions]) -> types.Tallied:
        """Sum up reports."""
        return self._call("tally", options, reports)

    def synthesise(self, reports: Document, /, **options: Unpack[types.SynthesiseOptions]) -> types.Synthesis:
        """Compose the synthesis of a month from the units' reports."""
        return self._call("synthesise", options, reports)

    def cases(self, reports: Document, /, **options: Unpack[types.CasesOptions]) -> types.Cases:
        """Tell how the cases stand: what became of what was raised."""
        return self._call("cases", options, reports)

    def restate(self, reports: Document, /, **options: Unpack[types.RestateOptions]) -> types.Restated:
        """Count mentions as they were reported and on the units or areas of another day."""
        return self._call("restate", options, reports)

    def merge(self, tallies: Document, /, **options: Unpack[types.NoOptions]) -> types.MergedTally:
        """Sum up tallies."""
        return self._call("merge", options, tallies)

    def calendar(self, **options: Unpack[types.CalendarOptions]) -> types.CalendarDays:
        """Tell which days are worked, and where a day goes that is not."""
        return self._call("calendar", options)

    def symbol(self, **options: Unpack[types.SymbolOptions]) -> types.Symbol:
        """Read a document's symbol and write it strictly."""
        return self._call("symbol", options)

    def draft(self, **options: Unpack[types.DraftOptions]) -> types.Draft:
        """Make the empty report of a unit for a period."""
        return self._call("draft", options)

    def form_schema(self, **options: Unpack[types.FormSchemaOptions]) -> dict[str, Any]:
        """Fill a report's schema with the codes of the day, for a form."""
        return self._call("form_schema", options)

    def as_of(self, **options: Unpack[types.AsOfOptions]) -> types.AsOf:
        """Show the hierarchy as of a day."""
        return self._call("as_of", options)

    def lineage(self, **options: Unpack[types.LineageOptions]) -> types.Lineage:
        """Tell what a unit or area came from and what became of it."""
        return self._call("lineage", options)

    def schema(self, **options: Unpack[types.NameOptions]) -> dict[str, Any]:
        """Return a published schema by its name."""
        return self._call("schema", options)

    def rules(self, **options: Unpack[types.NoOptions]) -> types.Rules:
        """List the rules."""
        return self._call("rules", options)

    def explain(self, **options: Unpack[types.NameOptions]) -> types.Explanation:
        """Return the page of a rule, or what a coded value means."""
        return self._call("explain", options)

    def _call(self, operation: str, options: Mapping[str, object], document: Document = b"") -> Any:
        answer = json.loads(self._handle.call(operation, options_of(options), bytes_of(document)))
        if "error" in answer:
            raise CallError(answer["error"])
        return Answer.of(operation, answer["answer"], options.get("lang"))
