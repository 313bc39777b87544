# Sourced by the launcher and by the tests.

# Sets release and version to those of the JDK in a folder; fails if there is none with a compiler.
jdk_release() {
  local line
  release='' version=''
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=\"*) release=${line#JAVA_VERSION=\"} release=${release%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION=\"*) version=${line#JAVA_RUNTIME_VERSION=\"} version=${version%%[!0-9A-Za-z.+-]*} ;;
    esac
  done <"$1/release"
}

# Sets jdk to the folder of the first JDK that is at least this release, and jdk_version to its version.
find_jdk() {
  local wanted=$1 folder release version on_path
  for folder in "${SHICHENG_JAVA_HOME:-}" "${JAVA_HOME:-}" PATH \
    /usr/lib/jvm/* /opt/* /opt/java/* /usr/local/lib/jvm/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ "$folder" = PATH ]; then
      on_path=$(readlink -f "$(command -v javac || true)" 2>/dev/null || true)
      folder=${on_path%/bin/javac}
    fi
    [ -n "$folder" ] || continue
    jdk_release "$folder" || continue
    if [ "${release:-0}" -ge "$wanted" ]; then
      jdk=$folder
      # shellcheck disable=SC2034 # for somebody who sources this
      jdk_version=$version
      return 0
    fi
  done
  return 1
}
