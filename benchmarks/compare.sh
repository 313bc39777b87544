#!/usr/bin/env bash
# Compares two commits on the same files, run by turns; --help lists the options, benchmarks/README.md says more.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
python=$(python_or_exit)
SHICHENG_JAVA_HOME=$jdk exec "$python" "$home/benchmarks/lib/compare.py" "$@"
