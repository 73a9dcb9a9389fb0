"""Writes judged.json: what lifelines and scikit-survival make of the cases that dlxh is tried with.

    pip install lifelines==0.30.3 scikit-survival==0.28.0
    python tests/data/durations/judge.py > tests/data/durations/judged.json

A case is [entry, exit, cause]; cause 0 is "still open". Days are moved on by one, and entries back by a half, so that
day 0 is a day like others and whoever enters on a day is at risk on it: neither changes an estimate.
"""

import json
import math
import random
import warnings
from importlib.metadata import version

import numpy as np
from lifelines import AalenJohansenFitter, KaplanMeierFitter
from lifelines.utils import median_survival_times
from sksurv.nonparametric import cumulative_incidence_competing_risks

warnings.filterwarnings("ignore")
random.seed(53)


def drawn(number, days, open_share, causes=(1, 2), late=False, untied=False):
    cases, used = [], set()
    while len(cases) < number:
        exit = random.randint(0, days)
        if untied and exit in used:
            continue
        used.add(exit)
        entry = random.randint(0, exit) if late and random.random() < 0.5 and len(cases) > 15 else 0
        cause = 0 if random.random() < open_share else random.choice(causes)
        cases.append([entry, exit, cause])
    return cases


def split(text):
    return [[0, int(t.rstrip("+")), 0 if t.endswith("+") else 1] for t in text.split()]


MP = split("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+")
PLACEBO = split("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23")
AML = split("9 13 13+ 18 23 28+ 31 34 45+ 48 161+")

SETS = {
    "6-MP (Freireich 1963)": MP,
    "6-MP, each twice": MP * 2,
    "placebo (Freireich 1963), each twice": PLACEBO * 2,
    "aml maintained (Miller 1981), each twice": AML * 2,
    "ties and zero days": drawn(120, 12, 0.3),
    "few days, three causes": drawn(200, 6, 0.2, causes=(1, 2, 3)),
    "mostly open": drawn(150, 40, 0.85),
    "late entries": drawn(160, 60, 0.3, late=True),
    "late entries, untied": drawn(90, 400, 0.3, late=True, untied=True),
    "exactly a half": [[0, 5, 1]] * 20 + [[0, 9, 0]] * 20,
    "exactly a half in steps": [[0, d, 1] for d in range(1, 16)] + [[0, 40, 0]] * 15,
}


def finite(number):
    number = float(number)
    return number if math.isfinite(number) else None


def judged(cases):
    entry, exit, cause = (np.array(column) for column in zip(*cases))
    km = KaplanMeierFitter(alpha=0.05)
    km.fit(exit + 1, cause > 0, entry=entry + 0.5)
    table = km.event_table
    surv, limits = km.survival_function_.iloc[:, 0], km.confidence_interval_
    days = sorted({int(x) for x, c in zip(exit, cause) if c})
    curve = []
    for day in days:
        low, high = limits.loc[day + 1]
        at_risk = int(sum((entry <= day) & (exit >= day)))
        curve.append([day, at_risk, finite(surv[day + 1]), finite(low), finite(high)])
    median = km.median_survival_time_
    incidences = {}
    late, ties = bool(entry.any()), len(set(exit)) < len(exit)
    kinds = sorted(set(cause.tolist()) - {0})
    # scikit-survival takes two causes at least; with one, the incidence is what is no longer open.
    if not late and len(kinds) > 1:
        times, incidence, bounds = cumulative_incidence_competing_risks(
            cause, exit + 1, conf_type="log-log", var_type="Dinse_Approx"
        )
        at = {int(t) - 1: i for i, t in enumerate(times)}
        for k in kinds:
            own = sorted({int(x) for x, c in zip(exit, cause) if c == k})
            incidences[k] = [
                [d, *(finite(v[k][at[d]]) for v in (incidence, bounds[:, 0], bounds[:, 1]))] for d in own
            ]
    elif late and not ties:
        for k in kinds:
            aj = AalenJohansenFitter().fit(exit + 1, cause, k, entry=entry + 0.5)
            own = sorted({int(x) for x, c in zip(exit, cause) if c == k})
            incidences[k] = [
                [d, finite(aj.cumulative_density_.iloc[:, 0][d + 1]), *map(finite, aj.confidence_interval_.loc[d + 1])]
                for d in own
            ]
    return {"cases": cases, "median": finite(median - 1), "curve": curve, "incidences": incidences}


source = f"judge.py; lifelines {version('lifelines')}, scikit-survival {version('scikit-survival')}"
sets = [{"name": name, **judged(cases)} for name, cases in SETS.items()]
print(json.dumps({"source": source, "sets": sets}, separators=(",", ":")))
