#!/usr/bin/env bash
# Lays out graphs by this project and by graphviz, and compares processor time and quality; benchmarks/README.md says how.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
python=$(python_or_exit)
build_to_be_timed "$@"
exec "$python" "$home/benchmarks/lib/layout.py" --jdk "$jdk" "$@"
