"""Draws the streams of opinion of January 2025 (invented reports) as a picture of the front page.

    python bindings-python/examples/luong-y-kien.py bindings-python/examples/luong-y-kien.png
"""

import sys

import matplotlib

matplotlib.use("Agg")

import dlxh
from dlxh import plot

month = dlxh.examples.january_2025()
jurisdiction = dlxh.Jurisdiction.tra_vinh()
synthesis = jurisdiction.synthesise(list(month.reports.values()), period=month.period, now=month.now)
figure = plot.streams(synthesis).figure
# Without the version of what drew it, so that the same picture is the same file.
figure.savefig(sys.argv[1], dpi=110, bbox_inches="tight", metadata={"Software": None})
