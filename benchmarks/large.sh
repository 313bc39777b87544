#!/usr/bin/env bash
# Draws maps of many people by the whole service in a browser, from cold and again, and looks at them; benchmarks/README.md says how.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

python=$(python_or_exit)
build_to_be_timed "$@"
exec "$python" "$home/benchmarks/lib/large.py" "$@"
