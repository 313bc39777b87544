#!/usr/bin/env bash
# Times how long it takes to say why somebody is ranked where they are, beside the ranking; benchmarks/README.md says how.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
python=$(python_or_exit)
build_to_be_timed "$@"
exec "$python" "$home/benchmarks/lib/why.py" --jdk "$jdk" "$@"
