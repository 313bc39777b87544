"""Prints what a report of wapiti holds, and fails if there is a finding that the list of known ones does not explain."""
import json
import sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
known = [
    line.split("|")[0].strip()
    for line in open(sys.argv[2], encoding="utf-8")
    if line.strip() and not line.startswith("#")
]
unexplained = 0
for kind in ("vulnerabilities", "anomalies"):
    for name, findings in sorted(report.get(kind, {}).items()):
        for finding in findings:
            text = f'{name}: {finding["method"]} {finding["path"]} {finding.get("parameter") or ""} {finding["info"]}'
            explained = any(text.startswith(each) for each in known)
            unexplained += not explained
            print("explained " if explained else "FINDING   ", text)
scanned = report.get("infos", {})
print(f'scan: {unexplained} unexplained findings; wapiti {scanned.get("version")}, {scanned.get("crawled_pages_nbr", "?")} pages')
sys.exit(1 if unexplained else 0)
