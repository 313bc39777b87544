#!/usr/bin/env bash
# Runs the web scanner wapiti (Debian package wapiti) against a demonstration on this machine, and fails if it finds
# anything that known-findings.txt does not explain.
#   security/scan.sh                                       as somebody who is not logged in
#   security/scan.sh --as researcher|staff|steward|admin   as an account of the demonstration that is logged in
#   security/scan.sh --header 'Authorization: Bearer T'    as the account of a token
#   security/scan.sh --url http://127.0.0.1:8080 …         against a service that runs already, with data it may lose
set -euo pipefail

home=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
url=
as=
headers=()
while [ $# -gt 0 ]; do
  case $1 in
    --url) url=$2 ;;
    --as) as=$2 ;;
    --header) headers+=(--header "$2") ;;
    *) echo "scan: unknown option $1" >&2; exit 2 ;;
  esac
  shift 2
done
command -v wapiti >/dev/null || {
  echo "scan: the Debian package wapiti is needed: apt-get install wapiti" >&2
  exit 3
}

work=$(mktemp -d)
service=
# the launcher starts Java in its own place, so that this ends the service itself
end() {
  local code=$?
  if [ -n "$service" ]; then
    kill "$service" 2>/dev/null || true
    wait "$service" 2>/dev/null || true
  fi
  rm -rf "$work"
  exit "$code"
}
trap end EXIT

if [ -z "$url" ]; then
  port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  url=http://127.0.0.1:$port
  "$home/shicheng" demo --port "$port" --store "$work/store" >"$work/out" 2>"$work/log" &
  service=$!
fi
for _ in $(seq 240); do
  curl -sf -o /dev/null "$url/actuator/health" && break
  sleep 1
done
curl -sf -o /dev/null "$url/actuator/health" || {
  cat "$work/log" >&2
  echo "scan: the service does not answer at $url" >&2
  exit 3
}

# Logs in as the page does, with the password that the demonstration printed.
login() {
  for _ in $(seq 60); do
    grep -q "^ *$as " "$work/out" && break
    sleep 1
  done
  local password token
  password=$(awk -v role="$as" '$1 == role { print $2 }' "$work/out")
  curl -s -o /dev/null -c "$work/cookies" "$url/api/v1/viewer"
  token=$(awk '$6 == "XSRF-TOKEN" { print $7 }' "$work/cookies")
  curl -sf -o /dev/null -b "$work/cookies" -c "$work/cookies" -H "X-XSRF-TOKEN: $token" \
    --data-urlencode "username=$as" --data-urlencode "password=$password" "$url/login" || {
    echo "scan: the login as $as was refused" >&2
    exit 3
  }
  curl -s -o /dev/null -b "$work/cookies" -c "$work/cookies" "$url/api/v1/viewer"
  headers+=(--header "Cookie: $(awk 'NF == 7 { printf "%s=%s; ", $6, $7 }' "$work/cookies")")
  headers+=(--header "X-XSRF-TOKEN: $(awk '$6 == "XSRF-TOKEN" { print $7 }' "$work/cookies")")
  echo "scan: logged in as $(curl -s "${headers[@]}" "$url/api/v1/viewer")" >&2
}
[ -z "$as" ] || login

# Addresses with parameters: the scanner finds links and forms by itself, but not what scripts ask for.
curl -sf "${headers[@]}" "$url/v3/api-docs" | /usr/bin/python3 "$home/security/addresses.py" "$url" >"$work/addresses"
starts=()
while read -r address; do
  starts+=(--start "$address")
done <"$work/addresses"
echo "scan: $(wc -l <"$work/addresses") addresses of the interface at $url" >&2

wapiti --url "$url/" "${starts[@]}" "${headers[@]}" --scope domain --flush-session --no-bugreport \
  --module "backup,blindsql,cookieflags,crlf,csp,csrf,exec,file,htaccess,http_headers,methods,permanentxss,redirect,sql,xss" \
  --store-session "$work/session" --timeout 20 --max-scan-time 1200 --max-attack-time 300 \
  --format json --output "$work/report.json" >"$work/wapiti.log" 2>&1 || {
  tail -20 "$work/wapiti.log" >&2
  exit 3
}
/usr/bin/python3 "$home/security/findings.py" "$work/report.json" "$home/security/known-findings.txt"
