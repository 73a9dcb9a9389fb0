"""The types are those of the published schemas, the methods name the right ones, and answers are what they say."""

import json
import sys
import typing
from pathlib import Path
from types import UnionType
from typing import Any, Literal, get_args, get_origin

import pytest

import dlxh
from dlxh import types

sys.path.insert(0, str(Path(__file__).parents[1]))

import types_gen

SCHEMAS = types_gen.FOLDER
VECTORS = sorted((SCHEMAS.parent / "tests" / "vectors").rglob("*.json"))
META = "JSON Schema 2020-12"


def test_types_are_current() -> None:
    assert types_gen.TARGET.read_text("utf-8") == types_gen.generated(), "to mend: python bindings-python/types_gen.py"


def name_of(schema: str) -> str:
    name = types_gen.title_of(Path(schema))
    return f"{name}Answer" if hasattr(types, f"{name}Answer") else name


# What the published index says of every operation.
OPERATIONS = {
    row[0].strip("`"): row[1:]
    for line in (SCHEMAS / "README.md").read_text("utf-8").splitlines()
    if len(row := [cell.strip() for cell in line.strip("|").split("|")]) == 4 and row[0].startswith("`")
}


def test_every_method_names_its_types() -> None:
    assert len(OPERATIONS) == 25
    for operation, (options, takes, answer) in OPERATIONS.items():
        told = dict(getattr(dlxh.Jurisdiction, operation).__annotations__)
        assert told.pop("options") == f"Unpack[types.{name_of(options)}]"
        assert told.pop("return") == ("dict[str, Any]" if answer == META else f"types.{name_of(answer)}")
        assert list(told) == ([] if takes == "nothing" else [takes.removesuffix("s") if takes == "report" else takes])


def check(value: Any, kind: Any, at: str) -> None:
    """Prove that a value is of a type, all the way down."""
    if get_origin(kind) is Literal:
        assert value in get_args(kind), f"{at}: {value!r}"
    elif get_origin(kind) is list:
        assert isinstance(value, list), at
        for index, item in enumerate(value):
            check(item, get_args(kind)[0], f"{at}/{index}")
    elif get_origin(kind) in (UnionType, typing.Union):
        if not isinstance(value, dict):
            assert type(value) in get_args(kind), f"{at}: {value!r}"
            return
        shapes = [one for one in get_args(kind) if typing.is_typeddict(one)]
        fitting = [one for one in shapes if one.__required_keys__ <= value.keys() <= members(one)]
        told = [one for one in fitting if all(value[tag] in get_args(tags) for tag, tags in constants(one).items())]
        assert len(told) == 1, f"{at}: {value}"
        check(value, told[0], at)
    elif typing.is_typeddict(kind):
        assert kind.__required_keys__ <= value.keys() <= members(kind), f"{at}: {sorted(value)} as {kind.__name__}"
        hints = typing.get_type_hints(kind)
        for name, member in value.items():
            check(member, hints[name], f"{at}/{name}")
    else:
        assert type(value) is kind, f"{at}: {value!r} is no {kind}"


def members(kind: Any) -> frozenset[str]:
    return frozenset(kind.__required_keys__ | kind.__optional_keys__)


def constants(kind: Any) -> dict[str, Any]:
    hints = typing.get_type_hints(kind).items()
    return {name: hint for name, hint in hints if get_origin(hint) is Literal and len(get_args(hint)) == 1}


@pytest.mark.parametrize("operation", [name for name, (_, _, answer) in OPERATIONS.items() if answer != META])
def test_answers_are_of_their_types(operation: str) -> None:
    kind = getattr(types, name_of(OPERATIONS[operation][2]))
    vectors = [json.loads(path.read_bytes()) for path in VECTORS]
    answers = [vector["output"]["answer"] for vector in vectors if vector["op"] == operation and "answer" in vector["output"]]
    if operation == "rules":
        answers.append(dlxh.Jurisdiction.tra_vinh().rules(lang="en"))
    assert answers
    for answer in answers:
        check(answer, kind, operation)


def test_documents_are_of_their_types() -> None:
    month = dlxh.examples.january_2025()
    check(month.reports["01-huyen-cang-long"], types.MonthlyOpinion, "report")
    check(month.context, list[types.Digest], "context")
    check(month.overlay, types.Overlay, "overlay")
    check(json.loads((SCHEMAS.parent / "tests/data/vinh-long-illustrative.json").read_bytes()), types.Jurisdiction, "")
