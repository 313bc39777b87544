# Sourced by the scripts above: where the checkout is, and which JDK and Python there are.
# shellcheck shell=bash
home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../.." && pwd)
# shellcheck source=shell/jdk.sh
. "$home/shell/jdk.sh"

jdk_or_exit() {
  local jdk=
  find_jdk 25 || {
    echo "benchmarks: no JDK 25 or newer was found. Install one or set JAVA_HOME to it." >&2
    exit 3
  }
  [ -z "$jdk" ] || echo "$jdk"
}

python_or_exit() {
  command -v python3 || {
    echo "benchmarks: Python 3 is needed (apt-get install python3)." >&2
    exit 3
  }
}

# Builds when sources are newer, and says so; not for what times nothing.
build_to_be_timed() {
  case " $* " in
    *" --help "* | *" -h "* | *" --table "*) ;;
    *) "$home/shicheng" --version >/dev/null ;;
  esac
}

# no folders of compiled Python among the sources
export PYTHONDONTWRITEBYTECODE=1
