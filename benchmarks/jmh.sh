#!/usr/bin/env bash
# Times the kernels with JMH; --help lists the options, benchmarks/README.md says more.
set -euo pipefail
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/lib/tools.sh"

jdk=$(jdk_or_exit)
command -v mvn >/dev/null || {
  echo "benchmarks: Maven (mvn) is needed to compile them." >&2
  exit 3
}
cd "$home"
class_path=$home/target/jmh/class-path.txt
JAVA_HOME=$jdk mvn -q -B -pl kernels -Pjmh test-compile dependency:build-classpath -Dmdep.outputFile="$class_path" -Dmdep.includeScope=test

commit=$(git rev-parse --short=10 HEAD)
git diff --quiet HEAD -- kernels pom.xml || commit="$commit with changes"
machine=$(PYTHONPATH=benchmarks/lib "$(python_or_exit)" -c 'import facts; print(facts.machine())')
exec "$jdk/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  "-Dbenchmark.commit=$commit" "-Dbenchmark.machine=$machine" \
  -cp "target/jmh/test-classes:target/jmh/classes:$(cat "$class_path")" io.shicheng.benchmark.BenchmarkRun "$@"
