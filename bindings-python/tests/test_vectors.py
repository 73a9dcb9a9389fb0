import base64
import json
from inspect import Parameter, signature
from pathlib import Path
from typing import Any

import pytest

import dlxh
from dlxh import _native

TESTS = Path(__file__).parents[2] / "tests"
VECTORS = sorted((TESTS / "vectors").rglob("*.json"))


def compact(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def input_of(vector: dict[str, Any]) -> bytes:
    if "input_base64" in vector:
        return base64.b64decode(vector["input_base64"])
    if "input_text" in vector:
        return str(vector["input_text"]).encode()
    return compact(vector["input"]) if "input" in vector else b""


def data_of(vector: dict[str, Any]) -> tuple[Path | None, Path | None]:
    """The document of the jurisdiction, if it is not the built-in one, and that of the overlay, if there is one."""
    base, _, overlay = vector["jurisdiction"].partition("+")
    document = TESTS / "data" / f"{base}.json" if base != "tra-vinh" else None
    return document, TESTS / "data" / "overlays" / f"{overlay}.json" if overlay else None


def check_bytes(vector: dict[str, Any]) -> None:
    document, overlay = data_of(vector)
    kind = _native.Jurisdiction
    jurisdiction = kind.from_json(document.read_bytes()) if document else kind.tra_vinh()
    if overlay:
        jurisdiction = jurisdiction.with_overlay(overlay.read_bytes())
    options = compact(vector["options"]) if "options" in vector else b""
    assert jurisdiction.call(vector["op"], options, input_of(vector)) == compact(vector["output"])


def check_method(vector: dict[str, Any]) -> None:
    document, overlay = data_of(vector)
    jurisdiction = dlxh.Jurisdiction.from_json(document) if document else dlxh.Jurisdiction.tra_vinh()
    if overlay:
        jurisdiction = jurisdiction.with_overlay(overlay)
    answer, error = vector["output"].get("answer"), vector["output"].get("error")
    method = getattr(jurisdiction, vector["op"], None)
    if method is None:
        assert error["code"] == "unknown_operation"
        return
    # What takes no document has no place for one.
    takes = [one for one in signature(method).parameters.values() if one.kind is Parameter.POSITIONAL_ONLY]
    given = [input_of(vector)] if takes else []
    if not takes and input_of(vector):
        with pytest.raises(TypeError):
            method(input_of(vector), **vector.get("options", {}))
    elif error is None:
        assert method(*given, **vector.get("options", {})) == answer
    else:
        with pytest.raises(dlxh.CallError) as raised:
            method(*given, **vector.get("options", {}))
        found = {name: getattr(raised.value, name) for name in ("code", "message", "help", "offset", "pointer")}
        assert {name: value for name, value in found.items() if value is not None} == error


def test_there_are_vectors() -> None:
    assert VECTORS


@pytest.mark.parametrize("path", VECTORS, ids=lambda path: str(path.relative_to(TESTS / "vectors")))
def test_vector(path: Path) -> None:
    vector = json.loads(path.read_bytes())
    check_bytes(vector)
    check_method(vector)
