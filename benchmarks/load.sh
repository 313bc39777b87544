#!/usr/bin/env bash
# Asks a running service on this machine from many clients at once; --help lists the options, benchmarks/README.md says more.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
exec "$jdk/bin/java" "$home/benchmarks/lib/Load.java" "$@"
