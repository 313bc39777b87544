#!/usr/bin/env bash
# Draws maps by this project, by a bare page and by sigma.js in a browser, and compares processor time; benchmarks/README.md says how.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
python=$(python_or_exit)
build_to_be_timed "$@"
exec "$python" "$home/benchmarks/lib/map.py" --jdk "$jdk" "$@"
