"""Writes python/dlxh/types.py, the Python of every published schema; with --check it only compares.

    python bindings-python/types_gen.py

Published schemas keep to a few keywords (a test holds them to that), so that this stays a page. A type is named after its
definition; where two schemas mean different things by one name, each is named after its schema too. Options are typed as
the methods take them: `from_` for `from`, moments and days also as `datetime` has them, None for what is not given.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from keyword import iskeyword
from pathlib import Path
from typing import Any, NamedTuple

FOLDER = Path(__file__).parents[1] / "schemas"
TARGET = Path(__file__).parent / "python" / "dlxh" / "types.py"

HEAD = '''"""The shapes of what goes in and what comes out, for type checkers. Made by types_gen.py from ../schemas.

To mend: python bindings-python/types_gen.py
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias, TypedDict
'''

Schema = dict[str, Any]
Named = Callable[[str], str]


class Found(NamedTuple):
    owner: str
    definitions: dict[str, Schema]


def pascal(name: str) -> str:
    return "".join(part[:1].upper() + part[1:] for part in name.replace("_", "-").split("-"))


def title_of(file: Path) -> str:
    """`monthly-opinion.1` is `MonthlyOpinion`, a second version would be `MonthlyOpinion2`."""
    name, version = file.name.split(".")[:2]
    return pascal(name) + ("" if version == "1" else version)


def said(schema: Schema) -> str:
    return ". ".join(filter(None, (schema.get("title"), schema.get("x-en"))))


def lift(owner: str, definitions: dict[str, Schema]) -> None:
    """Give the objects that stand in a choice a name of their own: Python has no nameless ones."""
    for name, schema in list(definitions.items()):
        for at, form in enumerate(schema.get("oneOf", []), start=1):
            if form.get("type") == "object":
                tags = [pascal(member["const"]) for member in form["properties"].values() if "const" in member]
                inner = f"{name}{tags[0] if tags else at}"
                assert inner not in definitions, f"two types of {owner} would be called {inner}"
                definitions[inner] = form
                schema["oneOf"][at - 1] = {"$ref": f"#/$defs/{inner}"}


def type_of(schema: Schema, named: Named, options: bool = False) -> str:
    """Return the type of a value, as it is annotated."""
    match schema:
        case {"$ref": ref}:
            return named(ref.rsplit("/", 1)[1])
        case {"const": const}:
            return f"Literal[{json.dumps(const, ensure_ascii=False)}]"
        case {"oneOf": forms} if all("const" in form for form in forms):
            return f"Literal[{', '.join(json.dumps(form['const'], ensure_ascii=False) for form in forms)}]"
        case {"oneOf": forms}:
            return " | ".join(type_of(form, named) for form in forms)
        case {"type": "string", "format": "date-time"} if options:
            return "str | datetime"
        case {"type": "string", "format": "date"} if options:
            return "str | date"
        case {"type": "string"}:
            return "str"
        case {"type": "integer"}:
            return "int"
        case {"type": "boolean"}:
            return "bool"
        case {"type": "array", "items": items}:
            return f"list[{type_of(items, named, options)}]"
    raise ValueError(f"types_gen.py does not know {schema}")


def class_of(name: str, schema: Schema, named: Named) -> str:
    """Return the class of an object: what is required in a base of its own, for Python 3.10 marks no single member."""
    options = name.endswith("Options")
    required = {member: inner for member, inner in schema["properties"].items() if member in schema.get("required", [])}
    optional = {member: inner for member, inner in schema["properties"].items() if member not in required}
    blocks: list[str] = []
    bases: list[str] = []

    def members(of: dict[str, Schema], none: str) -> str:
        lines = []
        for member, inner in of.items():
            shown = f"{member}_" if options and iskeyword(member) else member
            lines.append(f"    {shown}: {type_of(inner, named, options)}{none}\n")
            lines.append(f'    """{said(inner)}"""\n' if said(inner) else "")
        return "".join(lines)

    # A word of Python is no name of a member, but may be the key of one.
    for total, of in (("", required), (", total=False", optional)):
        words = {} if options else {member: of.pop(member) for member in list(of) if iskeyword(member)}
        if words:
            keys = ", ".join(f'"{member}": "{type_of(inner, named)}"' for member, inner in words.items())
            bases.append(f"_{name}{'Maybe' if total else ''}Words")
            blocks.append(f'{bases[-1]} = TypedDict("{bases[-1]}", {{{keys}}}{total})\n')
    base = ", ".join(bases) or "TypedDict"
    if required and optional:
        blocks.append(f"class _{name}({base}):\n{members(required, '')}")
        base, required = f"_{name}", {}
    doc = f'    """{said(schema)}"""\n\n' if said(schema) else ""
    body = members(optional, " | None" if options else "") if optional else members(required, "")
    total = ", total=False" if optional else ""
    blocks.append(f"class {name}({base}{total}):\n{doc}{body}".rstrip() + "\n")
    return "\n\n".join(blocks)


def meaning(name: str, definitions: dict[str, Schema], within: tuple[str, ...] = ()) -> str:
    """Return what a definition says all the way down: two that say the same are one type."""
    if name in within:
        return name

    def inner(ref: str) -> str:
        return f"<{meaning(ref, definitions, (*within, name))}>"

    return written(name, definitions[name], inner)


def written(name: str, schema: Schema, named: Named) -> str:
    if schema.get("type") == "object":
        return class_of(name, schema, named)
    doc = f'"""{said(schema)}"""\n' if said(schema) else ""
    return f"{name}: TypeAlias = {type_of(schema, named)}\n{doc}"


def generated() -> str:
    found: dict[str, dict[str, Found]] = {}
    for file in sorted(FOLDER.glob("*.schema.json")):
        root = json.loads(file.read_bytes())
        definitions = root.pop("$defs", {})
        # The answer of `standing` has a member `standing`, and that name is taken.
        owner = title_of(file) + ("Answer" if title_of(file) in definitions else "")
        definitions[owner] = root
        lift(owner, definitions)
        for name in definitions:
            variants = found.setdefault(name, {})
            said_here = meaning(name, definitions)
            # A schema published by itself is the one that the plain name stands for.
            if said_here not in variants or name == owner:
                variants[said_here] = Found(owner, definitions)

    def type_name(name: str, definitions: dict[str, Schema]) -> str:
        variants = found[name]
        owner = variants[meaning(name, definitions)].owner
        return name if len(variants) == 1 or owner == name else f"{owner}{name}"

    lists: dict[str, str] = {}
    objects: dict[str, str] = {}
    unions: dict[str, str] = {}
    for name, variants in found.items():
        for _, definitions in variants.values():
            shown, schema = type_name(name, definitions), definitions[name]
            group = objects if schema.get("type") == "object" else lists if "const" in str(schema.get("oneOf")) else unions
            assert shown not in {**lists, **objects, **unions}, f"two types would be called {shown}"
            group[shown] = written(shown, schema, lambda inner, of=definitions: type_name(inner, of))  # type: ignore[misc]
    # What an alias names stands before it; what a class names may stand anywhere.
    blocks = [group[name] for group in (lists, objects, unions) for name in sorted(group)]
    return HEAD + "".join(f"\n\n{block}" if block.startswith(("class", "_")) else f"\n{block}" for block in blocks)


def main() -> int:
    text = generated()
    if "--check" not in sys.argv:
        TARGET.write_text(text, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != text:
        print("types.py is not what schemas/ says\nto mend: python bindings-python/types_gen.py", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
