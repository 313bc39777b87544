#!/usr/bin/env bash
# Writes docs/dependencies.md anew: what is on the class path of the program, under which licence, and how old it is.
#   security/dependencies.sh              from what Maven has resolved already
#   security/dependencies.sh --updates    asks the repositories that Maven is set up with for newer versions as well
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
cd "$home"
. shell/jdk.sh
find_jdk 25 || { echo "dependencies: no JDK 25 or newer was found." >&2; exit 3; }
export JAVA_HOME=$jdk
command -v gpg >/dev/null || { echo "dependencies: gpg is needed to read on which day an artifact was signed." >&2; exit 3; }

mkdir -p target
mvn -q -B -pl kernels,service compile dependency:list -DincludeScope=runtime -DexcludeGroupIds=io.shicheng \
  -DoutputAbsoluteArtifactFilename=true -DoutputFile=target/dependency-files.txt
files=service/target/dependency-files.txt
signatures=target/dependency-signatures
rm -rf "$signatures"
/usr/bin/python3 security/signatures.py "$files" "$signatures.xml"
mvn -q -B -f "$signatures.xml" dependency:copy-dependencies -DoutputDirectory="$PWD/$signatures"
updates=$PWD/target/dependency-updates.txt
if [ "${1:-}" = --updates ]; then
  rm -f "$updates"
  plugin=org.codehaus.mojo:versions-maven-plugin:2.19.1
  mvn -q -B -pl service "$plugin:display-dependency-updates" -DprocessDependencyManagement=false -Dversions.outputFile="$updates"
  mvn -q -B -N "$plugin:display-parent-updates" -Dversions.outputFile="$updates.parent"
  cat "$updates.parent" >>"$updates"
fi
exec /usr/bin/python3 security/dependencies.py "$files" "$signatures" "$updates" docs/dependencies.md
