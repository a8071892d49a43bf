# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced after common.sh by what cross-builds for 64-bit Windows: where its SDK is, and how it is configured.
#   VTRACK_WINDOWS_SDK  in the environment: the SDK, packed or as a folder; else ../shared/windows beside us
windows_packages=(g++-mingw-w64-x86-64-posix zstd cmake ninja-build qt6-base-dev qt6-base-dev-tools qt6-tools-dev
  qt6-tools-dev-tools qt6-l10n-tools)
build=$top/build/windows
sdk=${VTRACK_WINDOWS_SDK:-$top/../shared/windows/windows-sdk.tar.zst}

# quietly COMMAND...: shows what it says only when it fails.
quietly() {
  "$@" >"$build/log" 2>&1 || { tail -n 60 "$build/log" >&2; echo "Failed: $1; all of its output: $build/log" >&2; exit 1; }
}

# From here on, $sdk is a folder.
unpack_sdk() {
  local packed
  if [ -f "$sdk" ]; then
    packed=$(realpath "$sdk")
    sdk=$top/build/windows-sdk
    if [ ! -f "$sdk/toolchain.cmake" ] || [ "$packed" -nt "$sdk/.unpacked" ]; then
      echo "Unpacking the Windows SDK ..." >&2
      rm -rf "$sdk"
      mkdir -p "$sdk"
      tar -I zstd -xf "$packed" -C "$sdk" --strip-components=1
      touch "$sdk/.unpacked"
    fi
  fi
  [ -f "$sdk/toolchain.cmake" ] || { echo "No Windows SDK at $sdk; VTRACK_WINDOWS_SDK says where it is." >&2; exit 2; }
  sdk=$(realpath "$sdk")
}

# build_windows TESTS [TARGET...]: into $build/tree, with (ON) or without (OFF) the tests. The same source gives the same
# bytes: every time in it is that of the last commit.
build_windows() {
  local tests=$1
  shift
  SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct 2>/dev/null || stat -c %Y "$top/CMakeLists.txt")}
  export SOURCE_DATE_EPOCH QT_RCC_SOURCE_DATE_OVERRIDE=$SOURCE_DATE_EPOCH
  echo "Building build/windows ..." >&2
  quietly cmake -G Ninja -S "$top" -B "$build/tree" -DCMAKE_BUILD_TYPE=Release -DVTRACK_TESTS="$tests" \
    -DCMAKE_CXX_FLAGS_RELEASE="-O2 -DNDEBUG" \
    -DCMAKE_TOOLCHAIN_FILE="$sdk/toolchain.cmake" -DCMAKE_CXX_COMPILER_LAUNCHER="$(command -v ccache || true)" \
    -DCMAKE_CXX_FLAGS="-ffile-prefix-map=$top=. -ffile-prefix-map=$build/tree=." \
    -DCMAKE_EXE_LINKER_FLAGS=-Wl,--no-insert-timestamp
  quietly cmake --build "$build/tree" ${1:+--target "$@"}
}
