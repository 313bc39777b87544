#!/usr/bin/env bash
# Times this project beside other libraries on the same files; benchmarks/README.md says how.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
python=$(python_or_exit)
build_to_be_timed "$@"
exec "$python" "$home/benchmarks/lib/peers.py" --jdk "$jdk" "$@"
