"""What must work with nothing installed but the wheel."""

import subprocess
import sys
from pathlib import Path

import dlxh
from dlxh import sheet

assert Path(dlxh.__file__).is_relative_to(sys.prefix), "it is not the installed package"
month = dlxh.examples.january_2025()
jurisdiction = dlxh.Jurisdiction.tra_vinh()
assert len(month.reports) == 14 and len(month.context) == 1
accepted = [jurisdiction.validate(report, now=month.now)["accepted"] for report in month.reports.values()]
assert any(accepted) and not all(accepted)

# The command that the wheel installs.
command = str(Path(sys.prefix) / "bin" / "dlxh")
folder = Path(dlxh.__file__).parent / "january_2025"
run = subprocess.run([command, "validate", str(folder), "--now", month.now], capture_output=True, check=False)
assert run.returncode == 1 and "Trả lại" in run.stdout.decode(), run
run = subprocess.run([command, "agenda", "--from", "2025-01-01", "--to", "2025-01-31"], capture_output=True, check=True)
assert "2025-01-20" in run.stdout.decode()

# Tables need nothing but who reads them.
table = jurisdiction.table(list(month.reports.values()), table="streams", now=month.now, labels=["vi"])
assert len(table) > 50 and "tendency_vi" in table.columns and table.__arrow_c_stream__()

# CSV needs nothing more; pictures say what they need.
report = month.reports["01-huyen-cang-long"]
sheet.write(report, "report")
assert sheet.read("report").report == report
try:
    import dlxh.plot
except ImportError as missing:
    assert "dlxh[plot]" in str(missing)
else:
    raise AssertionError("matplotlib is here: the environment is not empty")
print("the wheel works alone")
