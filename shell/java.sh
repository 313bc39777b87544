# How Java runs the program: sourced by the launcher, and by that of the archive.

# shellcheck disable=SC2034 # for somebody who sources this
encoding=(-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8)

store_options=(--sun-misc-unsafe-memory-access=allow "${encoding[@]}")

# While a service starts nearly all is called often and nothing for long: what the second of Java's compilers makes of
# it would take a third of the time of two cores. Loops that are long come to it as soon as ever.
service_options=(
  "${store_options[@]}"
  -XX:Tier4InvocationThreshold=100000
  -XX:Tier4MinInvocationThreshold=12000
  -XX:Tier4CompileThreshold=200000
)

# Half of the memory, but no more than 8 GiB: enough for an import of a million rows.
heap_megabytes() {
  local word kilobytes=
  while read -r word kilobytes _; do
    [ "$word" != MemTotal: ] || break
  done 2>/dev/null </proc/meminfo || true
  [ -n "$kilobytes" ] || kilobytes=$(($(sysctl -n hw.memsize 2>/dev/null || echo 4294967296) / 1024))
  local half=$((kilobytes / 2048))
  megabytes=$((half < 512 ? 512 : half > 8192 ? 8192 : half))
}

# Sets heap to what SHICHENG_HEAP says, a number being megabytes.
set_heap() {
  case ${SHICHENG_HEAP:-} in
    '') heap_megabytes && heap=${megabytes}m ;;
    *[!0-9]*) heap=$SHICHENG_HEAP ;;
    *) heap=${SHICHENG_HEAP}m ;;
  esac
}
