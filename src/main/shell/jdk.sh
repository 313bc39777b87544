# Sourced by the launcher and by the tests.

# The feature release of the JDK in a folder, or nothing if there is none with a compiler.
jdk_release() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# Prints the folder of the first JDK that is at least this release.
find_jdk() {
  local wanted=$1 folder release on_path
  on_path=$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)
  for folder in "${SHICHENG_JAVA_HOME:-}" "${JAVA_HOME:-}" "${on_path%/bin/javac}" \
    /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$folder" ] || continue
    release=$(jdk_release "$folder") || continue
    if [ "${release:-0}" -ge "$wanted" ]; then
      echo "$folder"
      return 0
    fi
  done
  return 1
}
