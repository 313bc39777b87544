"""Draws a ranking from its CSV: python figure.py [result.csv] [figure.svg]. Needs matplotlib."""

import csv
import sys

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

TITLE = "{{title}}"
SOURCE = "{{source}}"

table = sys.argv[1] if len(sys.argv) > 1 else "result.csv"
figure = sys.argv[2] if len(sys.argv) > 2 else "figure.svg"
plt.rcParams["font.sans-serif"] = ["Noto Sans CJK SC", "WenQuanYi Micro Hei", "SimHei", "PingFang SC", "DejaVu Sans"]
plt.rcParams["svg.fonttype"] = "none"

with open(table, encoding="utf-8-sig", newline="") as file:
    rows = [row for row in csv.DictReader(file) if row["rank_from"]]
rows = rows[:50]
if not rows:
    sys.exit(f"{table} has nobody with a rank.")


def between(row):
    """Where the true rank lies if that was asked for, else the ranks that are told."""
    low, high = row.get("interval_best") or row["rank_from"], row.get("interval_worst") or row["rank_to"]
    return float(low), float(high)


places = range(len(rows))
ranks = [(float(row["rank_from"]) + float(row["rank_to"])) / 2 for row in rows]
_, axes = plt.subplots(figsize=(7, 1.2 + 0.24 * len(rows)))
axes.hlines(places, *zip(*map(between, rows)), color="0.6", linewidth=2)
axes.plot(ranks, places, "o", color="#b5442f")
axes.set_yticks(places, [row["name"] or row["id"] for row in rows])
axes.invert_yaxis()
axes.set_xlim(left=0)
axes.set_title(TITLE)
axes.set_xlabel(SOURCE, fontsize=8)
plt.tight_layout()
plt.savefig(figure)
