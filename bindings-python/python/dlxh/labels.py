"""What core calls its coded values, read from its published schemas."""

from __future__ import annotations

import json
from typing import Any

from dlxh import _native

__all__ = ["labels", "label"]


# Published schemas are the same for every jurisdiction and for good.
_KNOWN: dict[str, dict[str, Any]] = {}


def _definitions(schema: str) -> dict[str, Any]:
    if schema in _KNOWN:
        return _KNOWN[schema]
    options = json.dumps({"name": schema}).encode()
    answer = json.loads(_native.Jurisdiction.tra_vinh().call("schema", options, b""))["answer"]
    return _KNOWN.setdefault(schema, answer["$defs"])


def labels(schema: str, name: str, lang: str = "vi") -> dict[str, str]:
    """Return the codes of a closed list in core's order, each with its label."""
    key = "x-en" if lang == "en" else "title"
    return {choice["const"]: choice[key] for choice in _definitions(schema)[name]["oneOf"]}


def label(schema: str, name: str, code: object, lang: str = "vi") -> str:
    """Return a code's label, or the code where core has none for it."""
    return labels(schema, name, lang).get(str(code), str(code))
