# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside this folder: where we are, and how to get what a bare Debian or Ubuntu lacks.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-networkauth-dev qt6-tools-dev qt6-tools-dev-tools
  qt6-l10n-tools qtkeychain-qt6-dev libqt6sql6-sqlite libssl-dev
  libcurl4-openssl-dev)
run_packages=(fonts-dejavu-core xdg-utils curl ca-certificates)
test_packages=(dbus dbus-daemon gnome-keyring python3 python3-cryptography python3-jwt python3-googleapi rclone
  ffmpeg openssl libsqlite3-dev binutils desktop-file-utils appstream man-db zsh fish)

# need PACKAGE...: installs those that are missing.
need() {
  local package missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return
  echo "Installing: ${missing[*]}" >&2
  local sudo=()
  [ "$(id -u)" -eq 0 ] || sudo=(sudo)
  "${sudo[@]}" apt-get update -qq >&2
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" \
    >/dev/null
}

# build PRESET [TARGET...]: configures and builds into build/PRESET, quietly unless it fails.
build() {
  local preset=$1 log
  shift
  log=$(mktemp)
  echo "Building build/$preset ..." >&2
  (
    cd "$top"
    cmake --preset "$preset" && cmake --build --preset "$preset" ${1:+--target "$@"}
  ) >"$log" 2>&1 || { tail -n 60 "$log" >&2; echo "The build failed; all of its output: $log" >&2; exit 1; }
  rm -f "$log"
}
