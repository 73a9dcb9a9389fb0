"""What core calls its coded values, read from its published schemas."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from dlxh import _native

__all__ = ["labels", "label"]


@cache
def _definitions(schema: str) -> dict[str, Any]:
    # Published schemas are the same for every jurisdiction.
    options = json.dumps({"name": schema}).encode()
    answer = json.loads(_native.Jurisdiction.tra_vinh().call("schema", options, b""))["answer"]
    definitions: dict[str, Any] = answer["$defs"]
    return definitions


def labels(schema: str, name: str, lang: str = "vi") -> dict[str, str]:
    """Return the codes of a closed list in core's order, each with its label."""
    key = "x-en" if lang == "en" else "title"
    return {choice["const"]: choice[key] for choice in _definitions(schema)[name]["oneOf"]}


def label(schema: str, name: str, code: object, lang: str = "vi") -> str:
    """Return a code's label, or the code where core has none for it."""
    return labels(schema, name, lang).get(str(code), str(code))
