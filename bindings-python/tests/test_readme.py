"""The Python of the project's README runs; the package's own README is a doctest."""

from __future__ import annotations

from pathlib import Path

README = Path(__file__).resolve().parents[2] / "README.md"


def test_readme() -> None:
    blocks = [part.split("```")[0] for part in README.read_text(encoding="utf-8").split("```python\n")[1:]]
    assert blocks, "it shows no Python"
    for block in blocks:
        exec(compile(block, str(README), "exec"), {})
