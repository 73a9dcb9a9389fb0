"""Compares the validation of many reports with that of pydantic and msgspec; larger is better.

    cargo run --release --example generate -- --reports 3000 --seed 1 >target/reports.ndjson
    python bindings-python/bench.py target/reports.ndjson [ROUNDS]

Ours is `validate_many` on one worker with all rules, its answers made and counted. Theirs is structure alone: models made
here from the published schema, equal to it in members, types, choices, patterns and bounds (but for `uniqueItems`, which
neither of them knows), each report decoded from its bytes by a decoder made beforehand. All see the same bytes, in turn,
and the best of five rounds counts, unless another number of them is given.

Two workers are as fast as the machine lets them: two processes with a worker each, which share nothing, say how fast that is.
"""

from __future__ import annotations

import gc
import json
import sys
import warnings
from collections.abc import Callable
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Annotated, Any, Literal

import msgspec
import pydantic

import dlxh

SCHEMA = json.loads((Path(__file__).parents[1] / "schemas" / "monthly-opinion.1.schema.json").read_bytes())
NOW = "2026-06-30T00:00:00+07:00"

Make = Callable[[str, dict[str, tuple[Any, bool]]], Any]
Bound = Callable[[Any, dict[str, Any]], Any]


def model(schema: dict[str, Any], name: str, make: Make, bound: Bound, made: dict[str, Any]) -> Any:
    """Return the type that `schema` describes, as `make` builds objects and `bound` bounds the rest."""
    known = {"minLength", "maxLength", "pattern", "minimum", "maximum", "minItems", "maxItems"}
    bounds = {keyword: schema[keyword] for keyword in known & set(schema)}
    if "$ref" in schema:
        ref = schema["$ref"].rsplit("/", 1)[1]
        if ref not in made:
            made[ref] = model(SCHEMA["$defs"][ref], ref, make, bound, made)
        return made[ref]
    if "oneOf" in schema:
        return Literal[tuple(choice["const"] for choice in schema["oneOf"])]
    match schema["type"]:
        case "object":
            assert schema["additionalProperties"] is False
            required = set(schema.get("required", []))
            members = {
                member: (model(inner, f"{name}_{member}", make, bound, made), member in required)
                for member, inner in schema["properties"].items()
            }
            return make(name, members)
        case "array":
            return bound(list[model(schema["items"], f"{name}_item", make, bound, made)], bounds)  # type: ignore[misc]
        case "string":
            return bound(str, bounds)
        case "integer":
            return bound(int, bounds)
        case "boolean":
            return bool
    raise ValueError(f"{name}: {schema}")


def of_pydantic() -> Callable[[bytes], Any]:
    names = {"minLength": "min_length", "maxLength": "max_length", "minItems": "min_length", "maxItems": "max_length",
             "pattern": "pattern", "minimum": "ge", "maximum": "le"}  # fmt: skip
    config = pydantic.ConfigDict(extra="forbid", strict=True)
    # A report has a member `schema`, which BaseModel keeps for a method that nobody calls here.
    warnings.filterwarnings("ignore", message='Field name "schema"')

    def make(name: str, members: dict[str, tuple[Any, bool]]) -> Any:
        fields: dict[str, Any] = {
            member: (shape, ...) if required else (shape, None) for member, (shape, required) in members.items()
        }
        return pydantic.create_model(name, __config__=config, **fields)

    def bound(shape: Any, bounds: dict[str, Any]) -> Any:
        return Annotated[shape, pydantic.Field(**{names[keyword]: value for keyword, value in bounds.items()})]

    return pydantic.TypeAdapter(model(SCHEMA, "Report", make, bound, {})).validate_json


def of_msgspec() -> Callable[[bytes], Any]:
    names = {"minLength": "min_length", "maxLength": "max_length", "minItems": "min_length", "maxItems": "max_length",
             "pattern": "pattern", "minimum": "ge", "maximum": "le"}  # fmt: skip

    def make(name: str, members: dict[str, tuple[Any, bool]]) -> Any:
        fields: list[Any] = [
            (member, shape) if required else (member, shape | msgspec.UnsetType, msgspec.UNSET)
            for member, (shape, required) in members.items()
        ]
        return msgspec.defstruct(name, fields, kw_only=True, forbid_unknown_fields=True)

    def bound(shape: Any, bounds: dict[str, Any]) -> Any:
        return Annotated[shape, msgspec.Meta(**{names[keyword]: value for keyword, value in bounds.items()})]

    return msgspec.json.Decoder(model(SCHEMA, "Report", make, bound, {})).decode


def held_to(decode: Callable[[bytes], Any], report: bytes) -> None:
    """Prove that a model refuses what the schema refuses: it would be no match otherwise."""
    decode(report)
    document = json.loads(report)
    spoilt: list[dict[str, Any]] = [
        {**document, "unknown": 1},
        {**document, "revision": 100},
        {**document, "period": "2025-13"},
        {**document, "mood": {**document["mood"], "summary": "x" * 4001}},
        {**document, "issues": [{**document["issues"][0], "scope": "nowhere"}]},
        {name: value for name, value in document.items() if name != "thinking"},
    ]
    for one in spoilt:
        try:
            decode(json.dumps(one).encode())
        except (msgspec.ValidationError, pydantic.ValidationError):
            continue
        raise SystemExit("a model takes what the schema refuses")


def main(path: str, rounds: str = "5") -> None:
    lines = Path(path).read_bytes()
    reports = lines.splitlines()
    jurisdiction = dlxh.Jurisdiction.tra_vinh()
    pydantic_decode, msgspec_decode = of_pydantic(), of_msgspec()
    for decode in (pydantic_decode, msgspec_decode):
        held_to(decode, reports[0])

    def ours(workers: int) -> None:
        answers = jurisdiction.validate_many(lines, now=NOW, workers=workers)
        assert sum(answer.errors is not None for answer in answers if isinstance(answer, dlxh.Validated)) == len(reports)

    def theirs(decode: Callable[[bytes], Any]) -> None:
        for report in reports:
            decode(report)

    def apart() -> None:
        both = [get_context("fork").Process(target=ours, args=(1,)) for _ in range(2)]
        for process in both:
            process.start()
        for process in both:
            process.join()
            assert process.exitcode == 0

    runs: dict[str, Callable[[], None]] = {
        "one worker": lambda: ours(1),
        "two workers": lambda: ours(2),
        "two processes": apart,
        "pydantic": lambda: theirs(pydantic_decode),
        "msgspec": lambda: theirs(msgspec_decode),
    }
    best = dict.fromkeys(runs, float("inf"))
    for _ in range(int(rounds)):
        for name, run in runs.items():
            gc.collect()
            begun = perf_counter()
            run()
            best[name] = min(best[name], perf_counter() - begun)
    for name, seconds in best.items():
        shares = 2 if name == "two processes" else 1
        print(f"{name}: {shares * len(lines) / seconds / 1e6:.0f} MB/s")
    print(f"ratio py_validate_vs_pydantic {best['pydantic'] / best['one worker']:.2f}")
    print(f"ratio py_validate_vs_msgspec {best['msgspec'] / best['one worker']:.2f}")
    print(f"ratio py_two_workers {best['one worker'] / best['two workers']:.2f}")
    print(f"two processes of one worker each: {2 * best['one worker'] / best['two processes']:.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
