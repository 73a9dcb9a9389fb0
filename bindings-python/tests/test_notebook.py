"""The notebook that ships runs from its first cell to its last, and holds nothing of the machine it was written on."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
from matplotlib.image import imread
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).parents[1] / "examples" / "thang-01-2025.ipynb"


def test_it_runs(tmp_path: Path) -> None:
    untyped: Any = nbformat
    notebook = untyped.read(NOTEBOOK, as_version=4)
    untyped.validate(notebook)
    for cell in notebook.cells:
        assert not cell.get("outputs") and cell.get("execution_count") is None
    NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    pictures = [output for output in outputs if "image/png" in output.get("data", {})]
    tables = [output for output in outputs if "<table" in output.get("data", {}).get("text/html", "")]
    assert len(pictures) == 5 and len(tables) >= 6


def test_nothing_of_this_machine() -> None:
    text = NOTEBOOK.read_text("utf-8")
    assert not [word for word in ("/home/", "/root/", "/tmp/", "C:\\", "Users") if word in text]


def test_the_picture_of_the_front_page_is_what_its_command_draws(tmp_path: Path) -> None:
    drawn, shown = tmp_path / "drawn.png", NOTEBOOK.parent / "luong-y-kien.png"
    subprocess.run([sys.executable, str(shown.with_suffix(".py")), str(drawn)], check=True)
    pixels: list[Any] = [imread(path) for path in (drawn, shown)]
    assert pixels[0].shape == pixels[1].shape
    # Another version of the letters' library may draw their edges a little differently.
    assert abs(pixels[0] - pixels[1]).mean() < 0.01
    assert shown.stat().st_size < 60_000
